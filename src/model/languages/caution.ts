import type { CautionWords } from '../caution-words.ts';
import { splitWordList } from './word-list.ts';

const english: CautionWords = {
  soft: splitWordList(`aim to, aims to, aim at, aims at, work to, works to, working to, work towards, works towards, work toward,
    works toward, plan to, plans to, have a plan, has a plan, a plan for, a plan to, a plan so that, intend to, intends to, seek to, seeks to,
    strive to, strives to, want to, wants to, hope to, hopes to, try to, tries to, prepare to, prepares to, aspire to, aspires to,
    expect to, expects to, expected to, address, addresses, addressing, tackle, tackles, tackling, look at, looks at, look into, looks into,
    deal with, deals with, pay attention to, pays attention to, focus on, focuses on, work on, works on, work against, works against,
    been offered, is offered, are offered, have access to, has access to, is being, are being, in progress, under way, underway, on track to,
    in the process of, move towards, moves towards, make progress, makes progress, promote, promotes, encourage, encourages, facilitate,
    facilitates, committed to, commit to, commits to, prioritise, prioritises, prioritize, prioritizes, discuss, discusses, mitigate,
    mitigates, ready to, on the way to, make efforts to, makes efforts to, do our best to, we believe, we think, we assume, we trust, in our view`),
  rare: splitWordList(
    'few, only a few, seldom, rarely, hardly, hardly any, hardly ever, scarcely, barely, infrequently, almost no, almost never, next to no, virtually no',
  ),
  ends: splitWordList('eliminate, eliminates, eliminated, eradicate, eradicates, abolish, abolishes'),
  only: splitWordList('only, solely, just, limited to'),
  to: splitWordList('to'),
  duty: splitWordList('has, have, had, having, need, needs'),
  or: splitWordList('or'),
  where: splitWordList('where, wherever, when, whenever'),
  proof:
    splitWordList(`external, externally, independent, independently, audited, certified, accredited, verified, production, live,
    publicly, in writing`),
  covers: splitWordList(
    'with, aged, after, between, of age, worth, having, whose, earning, employing, owning, exceeding',
  ),
  relative: splitWordList('who, that, which, whose, where, when, whom, if'),
  saying: splitWordList('so, sure, certain, plan, show, shows, prove, proves, such'),
  row: splitWordList('in a row, consecutive, successive, running, straight, on end, without a break'),
  one: splitWordList('a, an'),
  per: splitWordList('per, each, every'),
  every: splitWordList('every, all, each, everyone, everybody, everything, without exception'),
  trait: splitWordList(
    `certain, selected, chosen, eligible, relevant, applicable, appropriate, suitable, key, main, major, core, critical, important, essential, priority, high-priority, high priority, top, top-priority, leading, primary, strategic, pilot, representative, typical, willing, interested, minor, limited, basic, minimal, initial`,
  ),
  without: splitWordList('without'),
  basis:
    'compared (?:with|to)|comparison (?:with|to)|against|relative to|versus|vs\\.?|than in|than the|since',
  until: 'until|till|through|up to|throughout',
  since: 'from|as of|starting|beginning|after',
};

const german: CautionWords = {
  soft: splitWordList(`arbeiten daran, arbeitet daran, arbeiten an, arbeitet an, arbeiten darauf hin, arbeitet darauf hin, bemühen sich,
    bemüht sich, streben an, strebt an, haben vor, hat vor, haben einen plan, hat einen plan, planen, plant, befassen sich mit, befasst sich
    mit, kümmern sich um, kümmert sich um, angehen, geht an, gehen an, adressieren, adressiert, setzen sich ein, setzt sich ein, setzen sich
    dafür ein, setzt sich dafür ein, wirken darauf hin, wirkt darauf hin, in arbeit, im gange, sind dabei, ist dabei, wird angeboten, werden
    angeboten, angeboten bekommen, angeboten bekommt, auf dem weg, auf gutem weg, fördern, fördert, tragen dazu bei, trägt dazu bei,
    priorisieren, priorisiert, besprechen, bespricht, haben zugang zu, hat zugang zu, bereiten vor, bereitet vor, wir glauben, wir gehen davon aus, bestrebt, wird ermutigt, werden ermutigt`),
  rare: splitWordList(
    'wenige, wenigen, weniger, selten, kaum, kaum ein, kaum eine, kaum einer, fast kein, fast keine, fast nie, so gut wie kein, nur wenige',
  ),
  ends: splitWordList('beseitigen, beseitigt, abschaffen, eliminieren, eliminiert'),
  only: splitWordList('nur, lediglich, ausschließlich, bloß, allein, beschränkt auf, nur noch'),
  to: splitWordList('zu'),
  duty: splitWordList('hat, haben, ist, sind'),
  or: splitWordList('oder, beziehungsweise, bzw'),
  where: splitWordList('wo, wenn, wann, falls, soweit, sofern'),
  proof:
    splitWordList(`extern, externe, externen, externer, externes, externem, unabhängig, unabhängige, unabhängigen, unabhängiger,
    unabhängiges, geprüft, geprüfte, geprüften, zertifiziert, zertifizierte, zertifizierten, bestätigt, öffentlich, schriftlich, produktion,
    echtbetrieb`),
  covers: splitWordList('mit, ab, nach, zwischen, im alter von'),
  relative: splitWordList('die, der, das, welche, welcher, welches, deren, dessen, wo, wenn, falls, denen'),
  saying: splitWordList(''),
  row: splitWordList(
    'in folge, hintereinander, am stück, aufeinanderfolgende, aufeinanderfolgenden, ununterbrochen',
  ),
  one: splitWordList('einer, eines, einem, einen, ein, eine'),
  per: splitWordList('pro, je, im, am'),
  every: splitWordList(
    'alle, allen, aller, alles, allem, jede, jeder, jedes, jedem, jeden, sämtliche, sämtlichen, sämtlicher, ausnahmslos, ohne ausnahme',
  ),
  trait: splitWordList(
    `ausgewählte, ausgewählten, ausgewählter, bestimmte, bestimmten, wichtige, wichtigen, wichtigsten, wichtigste, wesentliche, wesentlichen, zentrale, zentralen, relevante, relevanten, geeignete, geeigneten, kritische, kritischen, priorisierte, priorisierten, strategische, strategischen, pilot`,
  ),
  without: splitWordList('ohne'),
  basis: 'gegenüber|verglichen mit|im vergleich zu|im vergleich mit|als im jahr|auf dem stand von|seit',
  until: 'bis einschließlich|bis einschliesslich|solange bis',
  since: 'ab|von',
};

const french: CautionWords = {
  soft: splitWordList(`s'efforce de, s'efforcent de, s efforce de, s efforcent de, cherche à, cherchent à, visent à, vise à, travaille à,
    travaillent à, travaille sur, travaillent sur, œuvre à, œuvrent à, tente de, tentent de, essaie de, essaient de, prévoit de, prévoient de,
    compte, comptent, a un plan, ont un plan, un plan pour, traite, traitent, prend en compte, prennent en compte, aborde, abordent, s attaque à,
    s attaquent à, se penche sur, se penchent sur, en cours de, en cours, en train de, en voie de, est proposé, sont proposés, est proposée,
    sont proposées, ont accès à, a accès à, favorise, favorisent, encourage, encouragent, contribue à, contribuent à, tend à, tendent à,
    s emploie à, s emploient à, aspire à, aspirent à, examine, examinent, priorise, priorisent, nous pensons, nous croyons, nous espérons`),
  rare: splitWordList(
    'peu de, rarement, guère, quasiment aucun, quasiment aucune, presque aucun, presque aucune, presque jamais, très peu de',
  ),
  ends: splitWordList('supprimer, supprime, suppriment, éliminer, élimine, éliminent'),
  only: splitWordList(
    'seulement, uniquement, exclusivement, seul, seuls, seule, seules, limité à, limités à, ne que',
  ),
  to: splitWordList('à, de, d, pour'),
  duty: splitWordList('doit, a, ont'),
  or: splitWordList('ou'),
  where: splitWordList('où, quand, lorsque, lorsqu, si'),
  proof:
    splitWordList(`externe, externes, indépendant, indépendante, indépendants, indépendantes, audité, auditée, certifié, certifiée,
    vérifié, vérifiée, production, publiquement, par écrit`),
  covers: splitWordList('avec, de, entre, âgé de, âgés de, âgées de, ayant, comptant, dès, après'),
  relative: splitWordList('qui, que, dont, où, quand, si, lesquels, lesquelles'),
  saying: splitWordList('sorte, afin, pour, sûr, assure, assurent, garantit, garantissent, garantir'),
  row: splitWordList("de suite, d'affilée, d affilée, consécutifs, consécutives, sans interruption"),
  one: splitWordList('un, une, l'),
  per: splitWordList('par'),
  every: splitWordList('tous, toutes, tout, toute, chaque, chacun, chacune, sans exception'),
  trait: splitWordList(
    `choisis, choisies, sélectionnés, sélectionnées, pertinents, pertinentes, principaux, principales, clés, clé, majeurs, importants, importantes, prioritaires, prioritaire, stratégiques, éligibles, pilote, pilotes, critiques`,
  ),
  without: splitWordList('sans'),
  basis: 'par rapport à|par rapport au niveau de|comparé à|en comparaison de|qu’en|face à|depuis',
  until: "jusqu'(?:à|en|au)(?: fin)?",
  since: "à partir d[e’']|à compter d[e’']|dès|depuis|après",
};

const spanish: CautionWords = {
  soft: splitWordList(`se proponen, se propone, se esfuerzan por, se esfuerza por, aspiran a, aspira a, buscan, busca, pretenden, pretende,
    intentan, intenta, tratan de, trata de, trabajan para, trabaja para, trabajan en, trabaja en, planean, planea, tienen un plan, tiene un plan,
    un plan para, prevén, prevé, abordan, aborda, atienden, atiende, se ocupan de, se ocupa de, están siendo, está siendo, en curso, en proceso de,
    en vías de, se ofrece, se ofrecen, tienen acceso a, tiene acceso a, fomentan, fomenta, promueven, promueve, contribuyen a, contribuye a,
    priorizan, prioriza, examinan, examina, creemos, pensamos, confiamos en`),
  rare: splitWordList(
    'pocos, pocas, rara vez, raramente, raras veces, apenas, casi ningún, casi ninguna, casi nunca, casi nadie',
  ),
  ends: splitWordList('eliminar, elimina, eliminan, erradicar, erradica'),
  only: splitWordList('solo, sólo, solamente, únicamente, exclusivamente, limitado a, limitados a'),
  to: splitWordList('a, de, por, en, para'),
  duty: splitWordList('tienen, tiene, ha, han, van, va'),
  or: splitWordList('o, u'),
  where: splitWordList('donde, cuando, si'),
  proof:
    splitWordList(`externo, externa, externos, externas, independiente, independientes, auditado, auditada, certificado, certificada,
    verificado, verificada, producción, públicamente, por escrito`),
  covers: splitWordList('con, entre, de, tras, después de, a partir de, que tengan, que tienen'),
  relative: splitWordList('que, quienes, cuyo, cuya, cuyos, cuyas, donde, cuando, si'),
  saying: splitWordList('para, modo, forma, garantizan, garantiza, aseguran, asegura, plan, de'),
  row: splitWordList('seguidos, seguidas, consecutivos, consecutivas, sin interrupción'),
  one: splitWordList('un, una'),
  per: splitWordList('al, por'),
  every: splitWordList('todo, toda, todos, todas, cada, sin excepción'),
  trait: splitWordList(
    `ciertos, ciertas, seleccionados, seleccionadas, elegidos, elegidas, relevantes, pertinentes, principales, principal, clave, claves, importantes, prioritarios, prioritarias, estratégicos, estratégicas, elegibles, críticos, críticas, piloto, pilotos`,
  ),
  without: splitWordList('sin'),
  basis: 'frente a|respecto a|respecto de|con respecto a|en comparación con|comparado con|que en',
  until: 'hasta(?: el| finales de| fin de)?',
  since: 'a partir de|desde|después de|tras',
};

const portuguese: CautionWords = {
  soft: splitWordList(`esforçam se por, esforça se por, esforçam se para, propõem se, propõe se, aspiram a, aspira a, buscam, busca, pretendem,
    pretende, tentam, tenta, trabalham para, trabalha para, trabalham em, trabalha em, planejam, planeja, planeiam, planeia, têm um plano,
    tem um plano, um plano para, preveem, prevê, abordam, aborda, tratam de, trata de, estão sendo, está sendo, estão a ser, está a ser, em curso,
    em andamento, em vias de, é oferecido, são oferecidos, têm acesso a, tem acesso a, fomentam, fomenta, promovem, promove, contribuem para,
    contribui para, priorizam, prioriza, procuram, procura, acreditamos, pensamos`),
  rare: splitWordList(
    'poucos, poucas, raramente, raras vezes, quase nenhum, quase nenhuma, quase nunca, quase ninguém, dificilmente',
  ),
  ends: splitWordList('eliminar, elimina, eliminam, erradicar, erradica'),
  only: splitWordList('só, somente, apenas, unicamente, exclusivamente, limitado a, limitados a'),
  to: splitWordList('a, de, por, em, para'),
  duty: splitWordList('têm, tem, vão, vai'),
  or: splitWordList('ou'),
  where: splitWordList('onde, quando, se'),
  proof:
    splitWordList(`externo, externa, externos, externas, independente, independentes, auditado, auditada, certificado, certificada,
    verificado, verificada, produção, publicamente, por escrito`),
  covers: splitWordList('com, entre, de, após, depois de, a partir de'),
  relative: splitWordList('que, quem, cujo, cuja, cujos, cujas, onde, quando, se'),
  saying: splitWordList('para, modo, forma, garantem, garante, asseguram, assegura, plano, de'),
  row: splitWordList('seguidos, seguidas, consecutivos, consecutivas, sem interrupção'),
  one: splitWordList('um, uma'),
  per: splitWordList('por, ao, à'),
  every: splitWordList('todo, toda, todos, todas, cada, sem exceção'),
  trait: splitWordList(
    `certos, certas, selecionados, selecionadas, escolhidos, relevantes, pertinentes, principais, principal, chave, chaves, importantes, prioritários, prioritárias, estratégicos, estratégicas, elegíveis, críticos, críticas, piloto`,
  ),
  without: splitWordList('sem'),
  basis: 'em relação a|face a|em comparação com|comparado com|do que em',
  until: 'até ao fim de|até que',
  since: 'a partir de|desde|depois de|após',
};

/** The words of each language that call for caution. */
export const CAUTION_WORDS: Readonly<Record<string, CautionWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
};
