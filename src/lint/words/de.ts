import { germanWork } from '../../model/languages/de-work.ts';
import { joinWordLists, splitInflected, splitWordList } from '../../model/languages/word-list.ts';
import type { Words } from '../rule.ts';

const words: Words = {
  stop: splitWordList(`aber, alle, allem, allen, aller, alles, als, also, am, an, auch, auf, aus, bei, beim, bereits, bis, da, dabei,
    damit, dann, das, dass, dem, den, denen, denn, der, deren, des, dessen, die, dies, diese, diesem, diesen,
    dieser, dieses, doch, dort, durch, ein, eine, einem, einen, einer, eines, er, es, etwas, euch, für, gegen,
    hat, haben, hier, ihm, ihn, ihnen, ihr, ihre, ihrem, ihren, ihrer, im, in, ins, ist, jede, jedem, jeden,
    jeder, jedes, kann, können, mehr, mit, muss, müssen, nach, nicht, noch, nur, ob, oder, ohne, schon, sehr,
    sein, seine, seinem, seinen, seiner, selbst, sich, sie, sind, so, soll, sollen, sowie, über, um, und, uns,
    unser, unsere, unserem, unseren, unserer, unter, vom, von, vor, war, was, wegen, weil, wenn, werden, wie, wir,
    wird, wo, zu, zum, zur, zwischen, wichtig`),
  fluff: joinWordLists(
    splitInflected(
      `führend, marktführend, wegweisend, zukunftsweisend, zukunftsfähig, zukunftssicher, ganzheitlich, innovativ,
    nahtlos, kundenzentriert, kundenorientiert, bürgerzentriert, datengetrieben, agil, disruptiv, bahnbrechend,
    erstklassig, visionär, skalierbar, hochmodern, exzellent, weltklasse, revolutionär, einzigartig,
    transformativ, unvergleichlich, synergetisch, zielgerichtet`,
      '- e en er es em',
    ),
    splitWordList(`marktführer, weltmarktführer, technologieführer, innovationsführer, qualitätsführer, spitzenreiter, vorreiter,
    vorreiterin, vorreiterrolle, exzellenz, synergie, synergien, synergieeffekte, paradigmenwechsel, mehrwert,
    mehrwerte, ökosystem, ökosysteme, leuchtturm, leuchttürme, leuchtturmprojekt, nummer eins, nummer 1, best in
    class, state of the art, game changer, digital first, win-win, leader, arbeitgeber der wahl, partner der wahl,
    anbieter der wahl, bank der wahl, starker partner, verlässlicher partner, aus einer hand, weltspitze,
    spitzenposition, champion, hidden champion`),
  ),
  vague: joinWordLists(
    splitInflected(
      `besser, schneller, einfacher, effizient, effizienter, effektiv, effektiver, optimal, modern, moderner,
    stärker, höher, größer, niedriger, geringer, signifikant, erheblich, spürbar, zeitgemäß, angemessen,
    ausreichend, regelmäßig, zügig, benutzerfreundlich, nutzerfreundlich, kundenfreundlich, bürgerfreundlich,
    robust, attraktiv, attraktiver, erfolgreich, erfolgreicher, bestmöglich, schlanker, gesünder, zufriedener,
    leistungsfähig, leistungsfähiger, wettbewerbsfähig, wettbewerbsfähiger, nachhaltig, nachhaltiger, reibungslos,
    verbessert, optimiert, gesteigert, gestärkt, vereinfacht, beschleunigt, intensiviert`,
      '- e en er es em',
    ),
    splitWordList(`verbessern, verbesserung, verbesserungen, optimieren, optimierung, steigern, steigerung, erhöhen, erhöht,
    erhöhung, senken, senkung, reduzieren, reduziert, reduzierung, reduktion, stärken, stärkung, stärkt, fördern,
    förderung, beschleunigen, beschleunigung, vereinfachen, vereinfachung, intensivieren, intensivierung,
    maximieren, minimieren, wesentlich, deutlich, möglichst, zeitnah, ausbauen, mehr kunden, mehr qualität, mehr
    transparenz, mehr effizienz, mehr umsatz, mehr wachstum, mehr sicherheit, mehr beteiligung, mehr
    zusammenarbeit, weniger aufwand, weniger bürokratie, weniger fehler, weniger kosten`),
  ),
  innocent:
    splitWordList(`führende null, führende nullen, führende ursache, besser als, schneller als, einfacher als, höher als,
    niedriger als, geringer als, größer als, stärker als, höhere schule, höhere schulen, mehr oder weniger,
    erfolgreiche bewerber, erfolgreiche bewerberinnen, erfolgreich abgeschlossen, erfolgreich bestanden, marines
    ökosystem, marine ökosystem, marinen ökosystems, marinen ökosysteme, marine ökosysteme, natürliche ökosysteme,
    leistungsfähigkeit, nachhaltige forstwirtschaft, nachhaltiger forstwirtschaft, moderne fremdsprachen, nummer
    eins der todesursachen`),
  unfinished:
    splitWordList(`der, die, das, ein, eine, einen, einem, einer, unser, unsere, ihr, ihre, sein, seine, jeder, jede, und, oder,
    aber, von, als`),
  beforeNumber: splitWordList(
    `nummer, nr, rang, platz, sind, ist, sein, als, auf, wurde, wurden, von, um, bis, ticket, fall`,
  ),
  number:
    splitWordList(`eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, fünfzehn, zwanzig, dreißig,
    vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig, hundert, tausend, million, millionen, milliarde,
    milliarden, dutzend, halb, halbe, halber, hälfte, halbiert, halbieren, halbierung, drittel, viertel, fünftel,
    zehntel, verdoppelt, verdoppeln, verdoppelung, verdreifacht, doppelt, dreifach, null, keine, kein, keinen,
    keiner, niemand, nichts`),
  meeting: splitWordList(
    `versammlung, mitarbeiterversammlung, betriebsversammlung, mitgliederversammlung, bürgerversammlung, besprechung, besprechungen, sitzung, sitzungen, treffen, runde, workshop, workshops, klausur, tagung, führungskräftetagung, gespräch, gespräche, sprechstunde, dialog`,
  ),
  loss: splitWordList(
    `kostet, kosten uns, kostete, kosteten, gekostet, verlust, verluste, verlieren, verliert, verloren, verlor, defizit, fehlbetrag, schaden, schäden, strafe, strafen`,
  ),
  whole: splitWordList('jede, jeder, jedes, jeden, jedem, kein, keine, keinen, keiner, niemand'),
  measure: splitWordList(
    `messgröße, kennzahl, indikator, kpi, nr, nummer, maßnahme, ziel, code, wert, der, die`,
  ),
  work: germanWork,
  units: {
    percent: /^(?:%|prozent|v\.\s?h\.|pct)(?:\s+(?:der|des|von|aller)\s.*)?$/i,
    unbounded:
      /wachstum|veränder|zunahme|abnahme|steiger|rückgang|differenz|marge|rendite|gewinn|bindung|ertrag|roi\b|inflation|relativ|verglichen|vergleich|gegenüber|zum vorjahr|als\b|auslastung|deckung/i,
    time: /^(?:arbeits|werk|kalender)?(?:millisekunden?|ms|sekunden?|minuten?|min|stunden?|tagen?|tage?|wochen?|monaten?|monate?|jahren?|jahre?)(?![\p{L}])/iu,
    count: /^(?:die )?(?:anzahl|zahl|menge)(?![\p{L}])/iu,
    noVolume:
      /^(?:%|prozent|pct|pp\b|punkte?|score|index|note|sterne?|stufe|grad|quote|anteil|rate|rang|meilensteine?\b|phasen?\b|schritte?\b)/i,
  },
  unfilled: {
    hint: /noch|offen|folgt|arbeit|ausstehend|festzu|definier|n\.?\s?n|k\.?\s?a|(?:ergebnis|ziel|kennzahl|maßnahme|hindernis|meilenstein) ?#?[\dxyzn]|bestimm|ermitt|baseline|ausgangswert/,
    get whole() {
      return /^[\s\p{P}\p{S}]*(?:(?:ist |wird )?noch (?:offen|unklar|(?:zu )?(?:definieren|definiert|klären|festzulegen|festgelegt|bestimmen|bestimmt|ergänzen|ergänzt|benennen|benannt))|zu (?:definieren|klären|bestimmen|ergänzen|benennen)|festzulegen|offen|folgt|ausstehend|in arbeit|in klärung|wird nachgereicht|n\.\s?n\.?|k\.\s?a\.?|(?:schlüsselergebnis|ergebnis|ziel|kennzahl|maßnahme|hindernis|meilenstein) ?#?(?:\d{1,2}|[xyzn]))[\s\p{P}\p{S}]*$/iu;
    },
    get part() {
      return /(?<!\p{L})(?:(?:ist|wird) noch (?:festzulegen|festgelegt|zu bestimmen|zu definieren|definiert)|noch (?:festzulegen|zu definieren|zu bestimmen))(?!\p{L})/iu;
    },
    get noNumber() {
      return /(?<!\p{L})(?:ausgangswert|baseline|nullwert|basiswert)\s+(?:noch )?(?:zu )?(?:ermitteln|erheben|bestimmen|festlegen|feststellen|erfassen)(?!\p{L})/iu;
    },
    get inBrackets() {
      return /^(?:einfügen|eintragen|hier|bitte|ihr|ihre|beschreiben|angeben)(?!\p{L})|^(?:[\p{L}-]+ )?(?:name|zahl|datum|betrag|prozent|wert|kennzahl|einheit|ausgangswert|ziel|zielwert|verantwortliche[rn]?|team|firma|unternehmen|organisation|jahr|quartal|platzhalter|text)(?: (?:hier )?(?:einfügen|eintragen|hier))?$/iu;
    },
  },
  owner: {
    group:
      splitWordList(`stabsstelle, stabsstellen, stabstelle, dezernat, dezernate, chefärzte, oberärzte, lenkungskreis, lenkungsausschuss, steuerungskreis, steuerungsgruppe, geschäftsbereich, geschäftsbereiche, betriebsrat, personalrat, klinikleitung, krankenhausleitung, pflegedirektion, werksleitung, schulleitung, amtsleitung, präsidium, rektorat, dekanat, sachgebiet, fachbereich, fachbereiche, fachdienst, referat, dezernate, stab, kuratorium, stiftungsrat, team, teams, projektteam, abteilung, abteilungen, bereich, bereiche, gremium, ausschuss, arbeitsgruppe,
    gruppe, arbeitskreis, vorstand, beirat, rat, alle, allen, jeder, jede, niemand, keiner, verschiedene, diverse,
    mehrere, gemeinsam, und andere, geschäftsführung, geschäftsleitung, leitungskreis, kollegium, belegschaft,
    kommission, verwaltungsrat, aufsichtsrat, task force`),
    whole:
      splitWordList(`zentraleinkauf, qualitätsmanagement, rechnungswesen, pflege, öffentlichkeitsarbeit, bauabteilung, verwaltungsleitung, ärzte, lehrkräfte, keine, keiner, n/a, na, vertrieb, marketing, technik, it, einkauf, produktion, entwicklung, personal, hr,
    finanzen, controlling, recht, verwaltung, führung, management, mitarbeiter, mitarbeitende, ehrenamtliche,
    kommunikation, logistik, buchhaltung, support, produkt`),
    board: splitWordList(
      `vorstand, aufsichtsrat, verwaltungsrat, stiftungsrat, beirat, rat, kuratorium, präsidium, geschäftsführung, geschäftsleitung, lenkungskreis, lenkungsausschuss, senat, kreistag, gemeinderat, stadtrat, hochschulrat`,
    ),
    role: splitWordList(`leiter, leiterin, leitung der, leitung des, leitung von, teamlead, lead, chef, chefin, direktor, direktorin,
    vorsitzende, vorsitzender, vorsitz, präsident, präsidentin, geschäftsführer, geschäftsführerin, manager,
    managerin, beauftragte, beauftragter, referent, referentin, sprecher, sprecherin, mitglied, koordinator,
    koordinatorin, inhaber, inhaberin, sekretär, sekretärin, schatzmeister, schatzmeisterin, assistent,
    assistentin, assistenz, dezernent, dezernentin, prokurist, prokuristin, verantwortliche, verantwortlicher,
    meister, meisterin, ceo, cfo, cto, coo, cio, cmo, cpo`),
    and: splitWordList('und, sowie, mit, plus'),
    groupEnds: ['team', 'abteilung', 'gruppe', 'ausschuss', 'gremium', 'kommission'],
  },
  aside: {
    aside: splitWordList('damit, sodass, weil, wodurch, indem, womit, um, während, obwohl, da, so'),
    participle: /(?!)/,
    purpose: splitWordList(''),
  },
  output: {
    noun: splitWordList(`veranstaltungen, workshops, treffen, sitzungen, schulungen, schulungstage, seminare, webinare, konferenzen,
    tagungen, messen, jobmessen, kampagnen, beiträge, blogbeiträge, artikel, publikationen, veröffentlichungen,
    berichte, dokumente, leitfäden, konzepte, pläne, studien, umfragen, vereinbarungen, kooperationen,
    kooperationsvereinbarungen, partnerschaften, aktivitäten, maßnahmen, initiativen, kurse, meilensteine,
    newsletter, vorträge, pressemitteilungen, fortbildungen, infoabende, aktionen, arbeitspakete, broschüren,
    flyer, exkursionen, lehrgänge, projekte`),
    done: splitWordList(`durchgeführt, abgehalten, veröffentlicht, abgeschlossen, organisiert, umgesetzt, erstellt, erreicht,
    gestartet, unterzeichnet, geplant`),
    other: splitWordList(
      `meldepflichtige, unerwünschte, sicherheitsrelevante, abgelehnte, fehlerhafte, offene, überfällige`,
    ),
  },
};

/** The German lists, made when a plan in German asks for them. */
export function getGerman(): Words {
  return words;
}
