/**
 * How each language says by when or how often, as parts of regular expressions over a sentence in which each number is `#`
 * and each unit of time is `~`.
 */
export const LIMITS: Readonly<Record<string, string>> = {
  en: `(?:within|inside|in|under)(?: (?:under|less than|at most|no more than|the|next|first))* (?:#|an?)(?: (?:working|business|calendar))? ~(?: or (?:less|sooner)| at (?:most|the latest))?
    |(?:(?:on|within|in) )?the (?:very )?same ~
    |within the ~
    |(?:every|each)(?: (?:single|working|#))? (?:~|night|morning|evening|weekday)
    |# times(?: (?:an?|per|each|every) (?:~|night))?
    |(?:once|twice) (?:(?:an?|per|each|every) (?:~|night)|daily|weekly|monthly)
    |daily|weekly|monthly|quarterly|yearly|annually|hourly|nightly`,
  de: `(?:innerhalb(?: von)?|binnen|in|unter)(?: (?:unter|weniger als|höchstens|den|der|nächsten|ersten))* (?:#|ein(?:er|es|em|en)?) (?:~|werktagen|werktags|arbeitstagen)
    |(?:noch )?am (?:selben|gleichen) ~|taggleich
    |(?:jede[nrsm]?|alle)(?: #)? (?:~|nacht|morgen|abend|werktag)
    |(?:(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)mal|# mal)(?: (?:täglich|wöchentlich|monatlich|jährlich|(?:am|pro|im|je|die|in der) (?:~|nacht)))?
    |(?:einmal|ein mal) (?:täglich|wöchentlich|monatlich|jährlich|(?:am|pro|im|je|die|in der) (?:~|nacht))
    |täglich|wöchentlich|monatlich|vierteljährlich|jährlich|stündlich`,
  fr: `(?:en|sous|dans|d ici)(?: (?:moins de|au plus|un délai de|le délai de|les|la|prochaines|premières))* (?:#|une?|l)(?: (?:prochaines|prochains|premières|premiers))? (?:~|journée)
    |dans (?:la journée|l ~)
    |le (?:~ même|même ~)
    |chaque (?:~|nuit|matin|soir)
    |(?:tous|toutes) les(?: #)? (?:~|nuits|matins|soirs)
    |# fois(?: (?:par|chaque|dans la|tous les) (?:~|nuit))?
    |une fois (?:par|chaque|tous les) (?:~|nuit)
    |quotidiennement|hebdomadairement|mensuellement|annuellement`,
  es: `(?:en|dentro de)(?: (?:menos de|un plazo(?: máximo)? de|el plazo de|un máximo de|las|los|próxim[oa]s|primer[oa]s))* (?:#|una?) ~
    |(?:en )?(?:el|la) mism[oa] ~
    |cada(?: #)? (?:~|noche|mañana|tarde)
    |tod[oa]s l[oa]s (?:~|noches|mañanas|tardes)
    |# veces(?: (?:al|por|a la|cada) (?:~|noche))?
    |una vez (?:al|por|a la|cada) (?:~|noche)
    |diariamente|semanalmente|mensualmente|anualmente`,
  pt: `(?:em|dentro de|no|num|até)(?: (?:menos de|até|prazo(?: máximo)? de|máximo de|as|os|próxim[oa]s|primeir[oa]s))* (?:#|uma?) ~
    |(?:no|na) mesm[oa] ~
    |cada(?: #)? (?:~|noite|manhã|tarde)
    |tod[oa]s [oa]s (?:~|noites|manhãs|tardes)
    |# vezes(?: (?:ao|por|à|cada) (?:~|noite))?
    |uma vez (?:ao|por|à|cada) (?:~|noite)
    |diariamente|semanalmente|mensalmente|anualmente`,
};
