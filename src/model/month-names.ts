/** The names of the months as people write them, in the languages of the briefs and their neighbours. */
import { makeLate } from './late.ts';

/** For each month: English first, then others without accents, in full and short. */
const getNames = makeLate(() =>
  [
    'january jan januar janner januari janvier janv enero ene gennaio janeiro',
    'february feb februar feber februari fevrier fevr febrero febbraio fevereiro fev',
    'march mar marz maerz mrz maart mars marzo marco',
    'april apr avril avr abril abr aprile',
    'may mai mei mayo maggio maio',
    'june jun juni juin junio giugno junho',
    'july jul juli juillet juil julio luglio julho',
    'august aug augustus aout agosto ago',
    'september sept sep septembre septiembre settembre setembro',
    'october oct oktober okt octobre octubre ottobre outubro',
    'november nov novembre noviembre novembro',
    'december dec dezember dez decembre diciembre dic dicembre dezembro',
  ].map((line) => line.split(' ')),
);

/** Makes the pattern of any of the names, the longer ones first, for a text without accents. */
export function makeMonthPattern(): string {
  return getNames()
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** Returns 1 to 12, or 0 if it is not the name of a month. */
export function findMonth(name: string): number {
  const wanted = name.toLowerCase();
  return 1 + getNames().findIndex((names) => names.includes(wanted));
}
