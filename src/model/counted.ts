/** Tells from the words of a measure whether it is a number, in the languages that we have the words of. */

import { makeLateWords } from './late.ts';
import { splitWords } from './words.ts';

/** Words that name a number: a count, a share, a length of time, a sum of money. */
const COUNTED: Readonly<Record<string, () => ReadonlySet<string>>> = {
  en: makeLateWords(`number count share percent percentage proportion rate ratio average mean median total amount volume score
    index duration frequency cost costs revenue turnover income time days hours minutes weeks`),
  de: makeLateWords(`anzahl zahl anteil prozent prozentsatz quote rate verhältnis durchschnitt mittelwert median summe menge
    volumen punktzahl index dauer häufigkeit kosten umsatz einnahmen zeit tage stunden minuten wochen`),
  fr: makeLateWords(`nombre part pourcentage proportion taux ratio moyenne médiane total montant volume score indice durée délai
    fréquence coût coûts revenus recettes temps jours heures minutes semaines`),
  es: makeLateWords(`número cantidad porcentaje proporción tasa razón promedio media mediana total monto importe volumen
    puntuación índice duración plazo frecuencia costo coste costos costes ingresos tiempo días horas minutos semanas`),
  pt: makeLateWords(`número quantidade percentual percentagem porcentagem proporção taxa razão média mediana total montante
    volume pontuação índice duração prazo frequência custo custos receita receitas tempo dias horas minutos semanas`),
};

/** German joins words: Wechselquote, Fallzahl. */
const COMPOUND = /(?:anzahl|zahl|anteil|quote|rate|dauer|index|kosten|umsatz|zeit)$/;

/** Returns whether a measure says that it is a number. @param lang the language tag of the strategy */
export function saysNumber(measure: string, lang = 'en'): boolean {
  if (/[%#‰]/.test(measure)) return true;
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const counted = Object.hasOwn(COUNTED, language) ? COUNTED[language] : undefined;
  if (!counted) return false;
  return splitWords(measure.normalize('NFC').toLowerCase()).some(
    (word) => counted().has(word) || (language === 'de' && COMPOUND.test(word)),
  );
}
