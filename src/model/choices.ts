/** The words of the format that are one of a few, in their order. They need no schema, so that views load without it. */

export const STAGES = ['incremental', 'substantial', 'transformational'] as const;
export const EVIDENCE_KINDS = ['performance', 'employees', 'customers', 'market'] as const;
export const LAYERS = ['vision', 'strategy', 'execution'] as const;
export const DIMENSIONS = ['people', 'process', 'knowledge', 'measurement', 'environment'] as const;
export const EXECUTION_PARTS = [
  'operating_model',
  'enabling_technology',
  'leadership_agenda',
  'capability_building',
  'performance_routines',
] as const;
export const STATUSES = ['draft', 'proposed', 'active', 'paused', 'closed'] as const;
