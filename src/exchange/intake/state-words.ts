/** The words of other tools for how something stands, and ours for the same. */
import { foldHeading } from './field-names.ts';

export interface ReadState {
  /** What its owner says of it, for a check-in. */
  readonly said?: 'on-track' | 'at-risk' | 'off-track' | 'done';
  /** How far along it is, for the plan. */
  readonly status?: 'planned' | 'active' | 'paused' | 'done' | 'dropped';
}

const STATES: readonly (readonly [ReadState, string])[] = [
  [
    { said: 'on-track' },
    `on track/on schedule/green/ahead/good/healthy/progressing well/im plan/auf kurs/grun/gruen/en bonne voie/dans les temps/vert/verte/
    en camino/en plazo/verde/no prazo/順調/予定通り/緑/🟢/✅ on track`,
  ],
  [
    { said: 'at-risk' },
    `at risk/amber/yellow/orange/behind/behind schedule/needs attention/slightly behind/some risk/gefahrdet/gefaehrdet/im ruckstand/gelb/a risque/
    en retard/jaune/en riesgo/con retraso/retrasado/amarillo/em risco/atrasado/amarelo/要注意/遅れ/黄/🟡/🟠`,
  ],
  [
    { said: 'off-track' },
    `off track/red/blocked/critical/failing/missed/not achieved/nicht im plan/kritisch/rot/blockiert/hors piste/en echec/rouge/bloque/fuera de plazo/
    fuera de camino/critico/rojo/bloqueado/critica/fora do prazo/vermelho/危険/未達/赤/🔴`,
  ],
  [
    { said: 'done', status: 'done' },
    `done/complete/completed/achieved/closed/finished/met/erledigt/fertig/abgeschlossen/erreicht/fait/termine/terminee/atteint/acheve/hecho/terminado/
    completado/logrado/concluido/feito/完了/達成/済/✅`,
  ],
  [
    { status: 'planned' },
    'planned/not started/to do/todo/open/new/backlog/proposed/draft/pending/geplant/nicht begonnen/offen/neu/prevu/a faire/non commence/planificado/pendiente/no iniciado/planejado/nao iniciado/未着手/計画中',
  ],
  [
    { status: 'active' },
    'active/in progress/started/ongoing/doing/running/wip/laufend/in arbeit/aktiv/begonnen/en cours/actif/en curso/en progreso/activo/em andamento/ativo/進行中/実施中',
  ],
  [
    { status: 'paused' },
    'paused/on hold/deferred/postponed/pausiert/verschoben/en pause/suspendu/reporte/en pausa/aplazado/suspenso/adiado/保留/延期',
  ],
  [
    { status: 'dropped' },
    'dropped/cancelled/canceled/abandoned/rejected/gestrichen/abgebrochen/verworfen/abandonne/annule/cancelado/abandonado/descartado/中止/取消',
  ],
];

/** Reads a word for how something stands; undefined if it says something else. */
export function readState(text: string): ReadState | undefined {
  const plain = foldState(text);
  return STATES.find(([, words]) => words.split('/').some((word) => foldState(word) === plain))?.[0];
}

/** Spells a state for comparison; a text of signs alone stays. */
const foldState = (text: string) => foldHeading(text) || text.trim();
