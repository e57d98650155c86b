import { frenchWork } from '../../model/languages/fr-work.ts';
import { joinWordLists, splitInflected, splitWordList } from '../../model/languages/word-list.ts';
import type { Words } from '../rule.ts';

const words: Words = {
  stop: splitWordList(`à, afin, ainsi, alors, après, au, aucun, aucune, aussi, autre, autres, aux, avec, avoir, car, ce, ceci, cela,
    celle, celles, celui, ces, cet, cette, chaque, chez, comme, comment, d, dans, de, des, donc, dont, du, elle,
    elles, en, encore, entre, est, et, être, eux, faire, fait, il, ils, j, je, l, la, le, les, leur, leurs, lors,
    lui, m, mais, me, même, mes, moins, mon, n, ne, ni, nos, notre, nous, on, ont, ou, où, par, parce, pas,
    pendant, peu, peut, plus, pour, pourquoi, qu, quand, que, quel, quelle, qui, s, sa, sans, se, sera, ses, si,
    son, sont, sous, sur, t, tous, tout, toute, toutes, très, tu, un, une, vers, vos, votre, vous, y, important,
    importe`),
  fluff: joinWordLists(
    splitInflected(
      `innovant, innovante, disruptif, agile, visionnaire, holistique, incontournable, révolutionnaire, inégalé,
    inégalée, performant, performante, pionnier, pionnière, synergie, leader, écosystème, intemporel`,
      '- s',
    ),
    splitWordList(`disruptive, disruptives, excellence, classe mondiale, rang mondial, leader mondial, leader du marché, chef de
    file, de pointe, à la pointe, hors pair, valeur ajoutée, nouvelle génération, partenaire de confiance,
    partenaire de choix, partenaire privilégié, acteur majeur, acteur incontournable, acteur de référence, centré
    client, centrée client, orienté client, orientée client, centré utilisateur, clé en main, guichet unique, best
    in class, game changer, levier de croissance, sans couture, ambition forte, employeur de choix, référence
    mondiale, la référence, une référence, la meilleure banque, les meilleurs, changement de paradigme,
    gagnant-gagnant, effet de levier, au cœur de, résolument`),
  ),
  vague: joinWordLists(
    splitInflected(
      `efficace, efficient, efficiente, performant, performante, moderne, rapide, robuste, optimal, optimale,
    significatif, adapté, adaptée, approprié, appropriée, suffisant, suffisante, amélioré, améliorée, renforcé,
    renforcée, optimisé, optimisée, accru, accrue, simplifié, simplifiée, modernisé, modernisée, convivial,
    conviviale, attractif, durable, meilleur, meilleure, supérieur, supérieure, moindre, fluide`,
      '- s',
    ),
    splitInflected(
      `amélior, renforc, optimis, augment, favoris, stimul, dynamis, consolid, simplifi, maximis, minimis, valoris`,
      'er e ent era eront',
    ),
    splitWordList(`optimaux, significative, significatives, significativement, attractive, attractives, mieux, davantage,
    efficacement, rapidement, régulièrement, accroître, réduire, réduit, réduite, diminuer, accélérer, accélère,
    amélioration, améliorations, renforcement, optimisation, augmentation, réduction, facilement, plus facile,
    plus faciles, plus simple, plus simples, plus fort, plus forte, plus grand, plus grande, plus de clients, plus
    de qualité, plus de transparence, sensiblement, au mieux, opportun, en temps utile`),
  ),
  innocent:
    splitWordList(`rapide comme, mieux que, meilleur que, supérieur à, supérieure à, inférieur à, développement durable,
    enseignement supérieur, cadre supérieur, cadres supérieurs, rivière, eau moderne, langues modernes, voie
    rapide, voies rapides, premier secours, écosystème marin, écosystèmes marins, écosystème naturel, écosystèmes
    naturels, écosystème forestier, écosystèmes forestiers, leader syndical, leaders syndicaux, biens durables`),
  unfinished:
    splitWordList(`le, la, les, l, un, une, des, du, de, d, notre, nos, votre, vos, leur, leurs, son, sa, ses, chaque, et, ou,
    mais, que, au, aux`),
  beforeNumber: splitWordList('numéro, n, nº, rang, est, sont, à, de, en, par, ticket, cas, classe, le, la'),
  number:
    splitWordList(`deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, quinze, vingt, trente, quarante,
    cinquante, soixante, cent, cents, mille, million, millions, milliard, milliards, douzaine, dizaine, moitié,
    demi, demie, tiers, quart, quarts, double, doubler, doublé, triple, tripler, zéro, aucun, aucune, personne,
    rien, divisé`),
  meeting: splitWordList(
    `réunion, réunions, assemblée, atelier, ateliers, forum, table ronde, entretien, entretiens, séminaire, permanence`,
  ),
  loss: splitWordList(
    `coûte, coûtent, coûté, coûtait, coûteront, perte, pertes, perd, perdons, perdent, perdu, déficit, pénalité, pénalités, amende, amendes`,
  ),
  whole: splitWordList('chaque, aucun, aucune, personne, tout, toute, nul, nulle'),
  measure: splitWordList(
    `mesure, indicateur, kpi, métrique, numéro, no, n, code, objectif, cible, le, la, l`,
  ),
  work: frenchWork,
  units: {
    percent: /^(?:%|pour\s?cent|pct)(?:\s+(?:de|des|du|d’|d').*)?$/i,
    unbounded:
      /croiss|évolution|variation|hausse|baisse|augment|diminu|écart|marge|rendement|rentabilité|rétention|bénéfice|roi\b|inflation|relatif|relative|comparé|par rapport|taux de couverture|utilisation|couverture/i,
    time: /^(?:millisecondes?|ms|secondes?|minutes?|min|heures?|jours?(?: ouvr(?:és|ables))?|semaines?|mois|ans?|années?)(?!\p{L})/iu,
    count: /^(?:le )?nombre(?: total)? (?:de |des |d[’'])?/iu,
    noVolume:
      /^(?:%|pour\s?cent|pct|pp\b|points?|score|indice|note|étoiles?|niveau|degré|taux|part|ratio|rang|jalons?\b|phases?\b|étapes?\b)/i,
  },
  unfilled: {
    hint: /à (?:d|c|p|v|f)|en (?:cours|attente)|(?:résultat|objectif|indicateur|mesure|initiative|obstacle|jalon) ?(?:clé )?#?[\dxyzn]|référence|n\/?[cd]\b|baseline/,
    get whole() {
      return /^[\s\p{P}\p{S}]*(?:(?:reste )?à (?:définir|déterminer|compléter|confirmer|préciser|venir|fixer|valider)|en (?:cours|attente)(?: de (?:définition|validation))?|n\/?[cd]|(?:résultat clé|résultat|objectif|indicateur|mesure|initiative|obstacle|jalon) ?#?(?:\d{1,2}|[xyzn]))[\s\p{P}\p{S}]*$/iu;
    },
    get part() {
      return /(?<!\p{L})(?:(?:reste|restent|est encore|sont encore) (?:encore )?à (?:définir|déterminer|préciser|fixer))(?!\p{L})/iu;
    },
    get noNumber() {
      return /(?<!\p{L})(?:établir|définir|mesurer|fixer) (?:une|la|un|le) (?:valeur |situation |niveau )?(?:de )?(?:référence|baseline|départ)(?!\p{L})/iu;
    },
    get inBrackets() {
      return /^(?:insérer|saisir|ajouter|compléter|votre|vos|décrire|préciser|indiquer)(?!\p{L})|^(?:le |la |l[’'])?(?:nom|nombre|date|montant|pourcentage|valeur|mesure|indicateur|unité|cible|responsable|équipe|entreprise|organisation|année|trimestre|texte)(?: (?:ici|d[eu] [\p{L}\s]+))?$/iu;
    },
  },
  owner: {
    group:
      splitWordList(`sous-direction, secrétariat général, cabinet, codir, comex, copil, comité de pilotage, unité, cadres, chefs de service, médecins, élus, agents, syndicat, cse, rectorat, vice-rectorat, mairie, préfecture, équipe, équipes, département, départements, service, services, comité, commission, conseil, groupe, groupes,
    bureau, collectif, cellule, pôle, tous, toutes, tout le monde, chacun, personne, aucun, aucune, divers,
    plusieurs, ensemble, et al, et autres, et consorts, collaborateurs, salariés, bénévoles, task force`),
    whole:
      splitWordList(`n/a, na, ventes, commercial, marketing, ingénierie, technique, informatique, finance, finances, rh, ressources
    humaines, juridique, produit, support, communication, encadrement, la direction, direction, direction
    générale, direction commerciale, direction financière, management, personnel, achats`),
    board: splitWordList(`conseil, comité, directoire, bureau, comité de direction, comité de pilotage`),
    role: splitWordList(`chargé, chargée, chef, cheffe, directeur, directrice, responsable, président, présidente, gérant, gérante, secrétaire,
    trésorier, trésorière, membre, coordinateur, coordinatrice, coordonnateur, coordonnatrice, pilote, délégué,
    déléguée, adjoint, adjointe, manager, référent, référente, doyen, doyenne, maire, pdg, dg, drh, daf, dsi, ceo,
    cfo, cto, coo, cio, cmo, cpo`),
    and: splitWordList('et, avec, plus'),
    groupEnds: [],
  },
  aside: {
    aside: splitWordList('afin, car, tandis, donc, ainsi, puisque, parce, bien'),
    participle: /..ant$|^en$/,
    purpose: splitWordList('pour'),
  },
  output: {
    noun: splitWordList(`événements, évènements, ateliers, réunions, formations, sessions, séminaires, webinaires, conférences, salons,
    forums, campagnes, publications, articles, rapports, documents, guides, plans, études, enquêtes, conventions,
    partenariats, accords, activités, actions, initiatives, cours, jalons, livrables, newsletters, interventions,
    communiqués, brochures, animations, journées, manifestations, expositions, stages, projets, tutoriels, vidéos`),
    done: splitWordList(`organisés, organisées, réalisés, réalisées, publiés, publiées, tenus, tenues, menés, menées, signés, signées,
    livrés, livrées, lancés, lancées, animés, animées, mis, mises, achevés, achevées`),
    other: splitWordList('indésirables, graves, contestés, refusés, médicaux'),
  },
};

/** The French lists, made when a plan in French asks for them. */
export function getFrench(): Words {
  return words;
}
