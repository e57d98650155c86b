import type { PromiseWords } from '../promise-words.ts';
import { splitWordList } from './word-list.ts';

/** French words that decide how much a sentence promises. */
export const frenchPromise: PromiseWords = {
  full: splitWordList(`tous, toutes, tout, toute, chaque, chacun, chacune, toujours, entier, entière, entièrement, intégralement,
    complet, complète, complètement, totalité, ensemble, l'ensemble, partout, quotidien, quotidienne, totalement,
    intégralité, de suite, d'affilée, d affilée, consécutifs, consécutives, sans interruption, sans exception, à tout moment`),
  part: splitWordList(`la plupart, plupart, majorité, beaucoup, certains, certaines, certain, certaine, plusieurs, quelques, peu,
    partie, partiel, partielle, partiellement, choisis, choisies, sélectionnés, sélectionnées, pertinents,
    pertinentes, principaux, principales, clés, clé, majeurs, importants, importantes, prioritaires, prioritaire,
    stratégiques, éligibles, presque, environ, moyenne, en moyenne, souvent, normalement, en temps normal, généralement, parfois, essentiellement,
    largement, régulièrement, pilote, pilotes, échantillon, critiques, hebdomadaire, mensuel, mensuelle,
    trimestriel, annuel, annuelle`),
  floor: splitWordList(`au moins, pas moins de, plus de, minimum, au minimum, ou plus, supérieur à`),
  cap: splitWordList(
    `au plus, jusqu’à, jusqu'à, jusqu à, pas plus de, moins de, maximum, au maximum, ou moins, sous, en moins de`,
  ),
  negation: splitWordList(
    `ne, n, pas, aucun, aucune, jamais, rien, personne, sans, ni, non, zéro, éviter, évite, empêcher, cesser`,
  ),
  doubt:
    splitWordList(`peut, peuvent, pourra, pourront, pourrait, pourraient, devrait, devraient, serait, seraient, éventuellement,
    possiblement, peut-être, peut être, probablement, aspiration, indicatif, indicative, si possible, lorsque possible, dans la mesure du possible,
    autant que possible, autant que faire se peut, dans la limite des moyens, le cas échéant, si nécessaire, idéalement, facultatif, facultative, provisoire, en
    principe, sous réserve, selon, espérer, espère, essayer, tenter, tente, s'efforcer, efforcer`),
  weak: splitWordList(`vise, visent, viser, viser à, vise à, cherche, cherchent, chercher, souhaite, souhaitent, compte, comptent,
    prévoit, prévoient, prévu, envisager, envisage, envisagent, commencer, commence, soutenir, soutient, aider,
    aide, contribuer, contribue, encourager, encourage, explorer, explore, étudier, étudie, étude, recherche,
    recherches, évaluer, examiner, travailler, ébauche, bêta, prototype, essai, initial, initiale, premier,
    première, vers, projet`),
  strong:
    splitWordList(`doit, doivent, devra, devront, garantir, garantit, garantissent, assurer, assure, obligatoire, engage, engagent,
    s'engage`),
  except:
    splitWordList(`sauf, excepté, dans la mesure où, pour autant que, à l'exception de, tant que, hormis, hors, seulement, uniquement, sinon, si, à moins que, à condition, pourvu que, à
    l'exception, exclusivement, limité à, limités à, seul, seuls, seule, seules`),
  others: splitWordList('et autres, et d’autres, et ainsi de suite, etc, et al'),
  and: splitWordList(`et, plus, ainsi que, aussi, y compris`),
  less: splitWordList(
    `réduire, réduit, réduisent, baisser, baisse, diminuer, diminue, raccourcir, limiter, limite, abaisser, moins`,
  ),
  bad: splitWordList(`plainte, plaintes, erreur, erreurs, échec, échecs, défaut, défauts, incident, incidents, panne, pannes, coût,
    coûts, dépenses, dette, dettes, attente, attentes, retard, retards, absences, perte, pertes, déchets, émissions,
    accident, accidents, blessures, décès, infections, risque, risques, abandons, départs, frais, prix, délai,
    délais, dure, durent, réclamations, litiges, arriéré`),
  time: splitWordList(`seconde, secondes, minute, minutes, heure, heures, jour, jours, semaine, semaines, mois, trimestre, trimestres,
    an, ans, année, années`),
  light: splitWordList(
    `le, la, les, un, une, des, du, de, d, l, à, au, aux, est, sont, et, nos, notre, leur, leurs, ce, cette, ces`,
  ),
};
