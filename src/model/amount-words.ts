/** Words around a number in a sentence, by language: small numbers, shares, changes and limits. */
import { LETTERS } from './latin.ts';

/** A letter, as a part of a regular expression. */
const LETTER = `[${LETTERS}]`;

/** The words of one language in lower case, as parts of a regular expression. */
export interface AmountWords {
  /** The numbers from two to ten, in order; another form behind a bar. */
  readonly numbers: readonly string[];
  /** The forms of one, as a part of a share: “one in six”. */
  readonly ones: readonly string[];
  /** Joins the numbers of a share: “in”, “out of”. */
  readonly outOf: string;
  /** Named shares, with their percent. */
  readonly shares: readonly (readonly [string, number])[];
  /** Before a number that says how much changes: “by”, “a rise of”. */
  readonly changeBefore: string;
  /** After such a number: “more”, “below”. */
  readonly changeAfter: string;
  /** Before the number that is to be reached, where another is named: “from … to”. */
  readonly towards: string;
  readonly over: string;
  readonly under: string;
}

export const AMOUNT_WORDS: Readonly<Record<string, AmountWords>> = {
  en: {
    numbers: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    ones: ['one'],
    outOf: 'out of(?: every)?|in every|in|of every|of',
    shares: [
      ['half of', 50],
      ['(?:a|one)[ -]third of', 100 / 3],
      ['two[ -]thirds of', 200 / 3],
      ['(?:a|one)[ -](?:quarter|fourth) of', 25],
      ['three[ -](?:quarters|fourths) of', 75],
    ],
    changeBefore:
      'by(?: (?:at least|at most|about|up to|over|more than|another|a further))?|another|a further|(?:grow|increas|decreas|reduc|cut|drop|ris|rose|fall|fell|improv|declin)\\w*(?: of)?(?: (?:at least|about|up to|over|more than))?|(?:growth|loss)(?: of)?',
    changeAfter:
      'more|less|fewer|lower|higher|below|above|beyond|faster|slower|cheaper|better|off|reduction|increase|growth|decrease|drop|rise|improvement|additional|extra|point|points|over|under|away',
    towards: 'to|at|reach|reaches|hit',
    over: 'over|above|more than|at least|no less than|no fewer than|minimum of',
    under: 'under|below|less than|fewer than|at most|no more than|within|up to|maximum of',
  },
  de: {
    numbers: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
    ones: ['ein', 'eine', 'einer', 'eines', 'einen', 'einem'],
    outOf: 'von|aus',
    shares: [
      ['die hälfte', 50],
      ['ein drittel', 100 / 3],
      ['zwei drittel', 200 / 3],
      ['ein viertel', 25],
      ['drei viertel', 75],
    ],
    changeBefore:
      'um(?: (?:mindestens|etwa|rund|bis zu|über|mehr als|weitere))?|weitere|plus|minus|(?:wachs|steig|sink|senk|fall)\\w*',
    changeAfter:
      'mehr|weniger|höher\\w*|niedriger\\w*|unter|über|schneller|günstiger|zusätzlich\\w*|wachstum|rückgang|punkte?|prozentpunkte?',
    towards: 'auf|bei',
    over: 'über|mehr als|mindestens|wenigstens',
    under: 'unter|weniger als|höchstens|maximal|binnen|innerhalb(?: von)?|bis zu',
  },
  fr: {
    numbers: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
    ones: ['un', 'une'],
    outOf: 'sur',
    shares: [
      ['la moitié', 50],
      ['un tiers', 100 / 3],
      ['deux tiers', 200 / 3],
      ['un quart', 25],
      ['(?:les )?trois quarts', 75],
    ],
    changeBefore: `encore|(?:baiss|hauss|augment|rédu|diminu|croiss|gagn)${LETTER}*(?: (?:de|d’))?`,
    changeAfter:
      'de plus|de moins|plus|moins|supplémentaires?|points?|de hausse|de baisse|en dessous|au-dessus',
    towards: 'à|atteindre|atteint',
    over: 'plus de|au moins|minimum',
    under: 'moins de|au plus|au maximum|en|sous|jusqu’à',
  },
  es: {
    numbers: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
    ones: ['un', 'una', 'uno'],
    outOf: 'de cada|sobre',
    shares: [
      ['la mitad', 50],
      ['un tercio', 100 / 3],
      ['(?:los )?dos tercios', 200 / 3],
      ['un cuarto', 25],
      ['tres cuart[oa]s', 75],
    ],
    changeBefore: `en(?: al menos)?(?: un)?|otr[oa]s|(?:aument|reduc|reduz|crec|disminu|baj|sub)${LETTER}*(?: (?:de|del|un|el))?`,
    changeAfter: 'más|menos|adicionales?|puntos?|por debajo|por encima|de aumento|de reducción',
    towards: 'al?|hasta(?: el)?|alcanzar(?: el)?',
    over: 'más de|más del|al menos|al menos el|como mínimo',
    under: 'menos de|menos del|como máximo|hasta|dentro de',
  },
  pt: {
    numbers: ['dois|duas', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'],
    ones: ['um', 'uma'],
    outOf: 'em cada|de cada|entre',
    shares: [
      ['(?:a )?metade', 50],
      ['um terço', 100 / 3],
      ['dois terços', 200 / 3],
      ['um quarto', 25],
      ['três quartos', 75],
    ],
    changeBefore: `em(?: pelo menos)?|mais|outr[oa]s|(?:aument|redu[cçz]|cresc|diminu|ca[ií]|sub)${LETTER}*(?: (?:de|em))?`,
    changeAfter: 'mais|menos|adicionais|adicional|pontos?|abaixo|acima|de aumento|de redução',
    towards: 'para|a|até|alcançar|atingir',
    over: 'mais de|pelo menos|no mínimo|acima de',
    under: 'menos de|no máximo|abaixo de|até|dentro de',
  },
};
