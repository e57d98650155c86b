import type { PromiseWords } from '../promise-words.ts';
import { splitWordList } from './word-list.ts';

/** German words that decide how much a sentence promises. */
export const germanPromise: PromiseWords = {
  full: splitWordList(`alle, allen, aller, alles, allem, jede, jeder, jedes, jedem, jeden, immer, stets, sämtliche, sämtlichen,
    sämtlicher, ganz, ganze, ganzen, ganzer, gesamte, gesamten, gesamter, vollständig, vollständige, vollständigen,
    komplett, komplette, beide, beiden, überall, flächendeckend, ausnahmslos, ohne ausnahme, täglich, bundesweit, in folge, hintereinander, am stück, ununterbrochen, jederzeit, rund um die uhr`),
  part: splitWordList(`die meisten, meiste, meisten, mehrheit, viele, vielen, vieler, einige, einigen, einiger, manche, manchen,
    wenige, wenigen, teil, teile, teilweise, teils, ausgewählte, ausgewählten, ausgewählter,
    bestimmte, bestimmten, wichtige, wichtigen, wichtigsten, wesentliche, wesentlichen, zentrale, zentralen,
    relevante, relevanten, geeignete, geeigneten, wichtigste, kritische, kritischen, priorisierte, priorisierten,
    strategische, strategischen, fast, nahezu, etwa, rund, circa, ungefähr, durchschnittlich, im schnitt, im
    durchschnitt, meist, meistens, normalerweise, üblicherweise, in normalen zeiten, überwiegend, größtenteils, weitgehend, häufig, oft, in der regel, manchmal,
    regelmäßig, pilot, stichprobe, wöchentlich, monatlich, vierteljährlich, jährlich`),
  floor: splitWordList(`mindestens, wenigstens, nicht weniger als, mehr als, über, oder mehr, minimum, ab`),
  cap: splitWordList(
    `höchstens, maximal, bis zu, nicht mehr als, weniger als, unter, oder weniger, maximum, binnen, innerhalb von, innerhalb`,
  ),
  negation:
    splitWordList(`nicht, kein, keine, keinen, keiner, keinem, keines, nie, niemals, niemand, nichts, ohne, weder, null,
    nirgends, vermeiden, verhindern, unterlassen`),
  doubt:
    splitWordList(`kann, können, könnte, könnten, darf, dürfen, dürfte, soll, sollen, sollte, sollten, würde, würden, möglichst,
    möglicherweise, eventuell, vielleicht, gegebenenfalls, ggf, absichtserklärung, wunsch, richtwert, wenn möglich, falls möglich, soweit möglich, wo
    möglich, nach möglichkeit, nach bedarf, bei bedarf, nach kräften, im rahmen der möglichkeiten, im rahmen unserer möglichkeiten, optional, vorläufig, voraussichtlich, im prinzip,
    grundsätzlich, idealerweise, hoffen, versuchen, versucht, bemüht, vorbehaltlich, wahrscheinlich`),
  weak: splitWordList(`anstreben, angestrebt, streben, strebt, ziel, wollen, will, möchten, möchte, beabsichtigen, beabsichtigt,
    planen, plant, geplant, erwarten, erwartet, beginnen, beginnt, unterstützen, unterstützt, helfen, hilft,
    beitragen, fördern, erwägen, erwägt, prüfen, prüft, untersuchen, untersucht, erforschen, erkunden, sondieren,
    arbeiten an, arbeiten darauf, entwurf, beta, prototyp, erste, ersten, erster, recherche, studie,
    machbarkeitsstudie, in richtung, konzept`),
  strong:
    splitWordList(`muss, müssen, garantieren, garantiert, sicherstellen, gewährleisten, verpflichten, verpflichtend, zwingend,
    verbindlich`),
  except:
    splitWordList(`außer, ausgenommen, soweit, insoweit, insofern, vorbehalten, nur, lediglich, es sei denn, sofern, falls, wenn, solange, abgesehen von, mit ausnahme,
    ausschließlich, beschränkt auf, abzüglich, bloß, allein`),
  others: splitWordList(
    'und andere, und anderen, und anderes, und weitere, und weiteren, und so weiter, usw, etc, et al',
  ),
  and: splitWordList(`und, plus, sowie, auch, einschließlich, inklusive`),
  less: splitWordList(`senken, senkt, sinken, sinkt, reduzieren, reduziert, verringern, verringert, verkürzen, verkürzt, kürzen,
    halbieren, fallen, fällt, kürzer, weniger, begrenzen, begrenzt`),
  bad: splitWordList(`beschwerde, beschwerden, fehler, fehlern, ausfall, ausfälle, ausfällen, mängel, störung, störungen, kosten,
    ausgaben, schulden, wartezeit, wartezeiten, verzögerung, verspätung, verspätungen, abwanderung, fluktuation,
    fehlzeiten, verlust, verluste, abfall, abfälle, emissionen, unfall, unfälle, unfällen, verletzungen, todesfälle,
    infektionen, rückstand, rückstände, risiko, risiken, abbrecher, abbrüche, kündigungen, reklamationen, retouren,
    gebühren, gebühr, preis, preise, dauert, dauern, länger, beträgt`),
  time: splitWordList(`sekunde, sekunden, minute, minuten, stunde, stunden, tag, tage, tagen, woche, wochen, monat, monate, monaten,
    quartal, quartale, jahr, jahre, jahren, std, min`),
  light:
    splitWordList(`der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, ist, sind, hat, haben, wurde, wurden, wird, werden, zu, und, von,
    unser, unsere`),
};
