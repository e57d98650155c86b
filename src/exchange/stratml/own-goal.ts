/** The goals that hold what StratML has no element for; import folds them back. */
import type { SourceText } from '../intake/source-text.ts';
import type { XmlElement } from './parse-stratml.ts';
import type { DraftPath, StratmlReader } from './stratml-reader.ts';

export interface OwnGoal {
  readonly identifier: string;
  readonly name: string;
  readonly description: string;
}

export const CRITERIA_GOAL: OwnGoal = {
  identifier: '_criteria',
  name: 'Success criteria',
  description: 'The measurable outcomes that show that the destination is reached.',
};

export const CAPABILITIES_GOAL: OwnGoal = {
  identifier: '_capabilities',
  name: 'Capabilities',
  description: 'What the organization must be able to do.',
};

/** The unit of the levels of capabilities. */
export const LEVEL_UNIT = 'level from 0 to 4';

/**
 * Maps the texts below an element that export writes again; what somebody added stays open.
 * @param written the text that export writes, by its path below the element
 */
export function mapWritten(
  { texts, intake }: StratmlReader,
  element: XmlElement,
  written: Readonly<Record<string, string | undefined>>,
  path: DraftPath,
): void {
  for (const text of texts.listBelow(element))
    if (!intake.isAccounted(text) && written[below(element, text)] === text.text) intake.map(text, path);
}

const below = (element: XmlElement, { at }: SourceText) => at.slice(element.path.length + 1);
