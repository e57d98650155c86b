/** Plans that are made from the schema: a key that is added to it stands in each of them. */
import type { KeyKind } from '../../src/model/key-kinds.ts';
import { getStrategyKinds } from '../../src/model/key-kinds.ts';

/** Chooses what a plan holds. */
export interface Choices {
  /** A text for a key. @param isOpen whether the public may see it */
  text(isOpen: boolean): string;
  number(isOpen: boolean): number;
  /** Returns whether a key is there. */
  has(): boolean;
  /** Returns how many entries a map has, or items a list. */
  count(): number;
  /** Keys that the schema does not have. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** Keys whose texts have a form of their own. */
const FORMS: Readonly<Record<string, string>> = { lang: 'de', strat: '1', currency: 'EUR' };

/** Makes a whole plan. */
export function makeAnyPlan(choices: Choices): Record<string, unknown> {
  let made = 0;
  const makeId = (isOpen: boolean) => `${isOpen ? 'open' : 'secret'}-${++made}`;
  const make = (key: string, kind: KeyKind, isOpen: boolean): unknown => {
    const form = FORMS[key];
    if (form !== undefined && isOpen) return key === 'strat' ? 1 : form;
    switch (kind.kind) {
      case 'number':
        return kind.unit === 'money' ? choices.number(isOpen) : kind.values ? 'unknown' : 1;
      case 'choice':
      case 'cadence':
        return kind.values?.[0];
      case 'date':
      case 'beginning':
        return '2027-09-30';
      case 'person':
        return choices.text(false);
      case 'persons':
      case 'facts':
        return [choices.text(kind.kind === 'facts' && isOpen)];
      case 'texts':
        return [choices.text(isOpen), choices.text(isOpen)];
      case 'reference':
        return [makeId(isOpen)];
      case 'former-id':
        return makeId(false);
      case 'yes':
        return true;
      case 'numbers':
        return { '2027-06': 3, incremental: 4 };
      case 'names':
        return { [choices.text(isOpen)]: choices.text(isOpen) };
      case 'section':
        return makeSection(kind, isOpen);
      case 'list':
        return Array.from({ length: choices.count() }, () => makeItem(kind, isOpen));
      case 'entries':
      case 'handles':
        return Object.fromEntries(
          Array.from({ length: choices.count() }, () => [makeId(isOpen), makeItem(kind, isOpen)]),
        );
      default:
        return key === 'id'
          ? makeId(isOpen)
          : choices.text(isOpen).slice(0, key === 'label' ? 40 : undefined);
    }
  };
  const makeItem = (kind: KeyKind, isOpen: boolean): unknown => {
    const item = kind.below('*');
    return item?.kind === 'section' ? makeSection(item, isOpen) : choices.text(isOpen);
  };
  const makeSection = (of: KeyKind, isOpen: boolean): Record<string, unknown> => {
    const keys = of.keys.flatMap((key) => {
      const kind = of.below(key);
      const isNeeded = key === 'strat' || key === 'name';
      if (!kind || kind.kind === 'hides' || !(isNeeded || choices.has())) return [];
      return [[key, make(key, kind, isOpen && kind.has('public'))] as const];
    });
    return { ...Object.fromEntries(keys), ...choices.own };
  };
  return makeSection(getStrategyKinds(), true);
}
