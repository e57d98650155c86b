import { portugueseWork } from '../../model/languages/pt-work.ts';
import { joinWordLists, splitInflected, splitWordList } from '../../model/languages/word-list.ts';
import type { Words } from '../rule.ts';

const words: Words = {
  stop: splitWordList(`a, ao, aos, à, às, algum, alguma, alguns, algumas, antes, aquela, aquele, aqueles, até, cada, com, como,
    contra, cujo, da, das, de, dela, dele, deles, depois, desde, do, dos, durante, e, é, ela, elas, ele, eles, em,
    entre, era, essa, esse, esses, esta, está, estão, este, estes, eu, foi, fazer, há, isso, isto, já, lhe, lhes,
    mais, mas, me, menos, mesmo, meu, minha, muito, na, nas, não, nem, no, nos, nós, nossa, nossas, nosso, nossos,
    num, numa, o, os, onde, ou, outra, outras, outro, outros, para, pela, pelas, pelo, pelos, per, por, porque,
    pouco, quais, qual, quando, que, quem, se, seja, sem, ser, será, seu, seus, sob, sobre, sua, suas, são,
    também, tem, têm, toda, todas, todo, todos, um, uma, umas, uns, você, vocês, importante, importa`),
  fluff: joinWordLists(
    splitInflected(
      `inovador, inovadora, disruptivo, disruptiva, visionário, visionária, holístico, holística, revolucionário,
    revolucionária, inigualável, sinergia, robusto, robusta, ecossistema, pioneiro, pioneira, transformador,
    transformadora, vanguardista, referência`,
      '- s es',
    ),
    splitWordList(`líder, líderes, liderança, liderar, liderando, ágil, ágeis, inigualáveis, classe mundial, nível mundial,
    padrão mundial, vanguarda, excelência, de excelência, de ponta, primeira linha, valor agregado, valor
    acrescentado, centrado no cliente, centrada no cliente, centrado no cidadão, centrados no cidadão, centrada no
    cidadão, foco no cliente, orientado ao cliente, parceiro de confiança, parceiro estratégico, última geração,
    mudança de paradigma, best in class, game changer, ganha-ganha, o melhor banco, a melhor universidade, os
    melhores, empregador preferido, empoderamento, empoderar, orientado a dados, orientada a dados`),
  ),
  vague: joinWordLists(
    splitInflected(
      `eficiente, efetivo, efetiva, moderno, moderna, rápido, rápida, robusto, robusta, ótimo, ótima, significativo,
    significativa, adequado, adequada, apropriado, apropriada, suficiente, oportuno, oportuna, melhorado,
    melhorada, fortalecido, fortalecida, otimizado, otimizada, reforçado, reforçada, simplificado, simplificada,
    modernizado, modernizada, atrativo, atrativa, atraente, exitoso, exitosa, competitivo, competitiva, melhor,
    maior, menor, superior, simples`,
      '- s es',
    ),
    splitInflected(
      `melhor, potencializ, otimiz, increment, aument, foment, impulsion, estimul, dinamiz, consolid, agiliz,
    simplific, maximiz, minimiz, aprimor`,
      'ar a am amos aremos ará ando',
    ),
    splitWordList(`eficaz, eficazes, eficazmente, sustentável, sustentáveis, amigável, amigáveis, fortalecer, fortalece,
    fortalecendo, fortalecimento, reduzir, reduz, redução, diminuir, reforçar, reforça, ampliar, melhoria,
    melhorias, otimização, aumento, incremento, aprimoramento, aperfeiçoar, aperfeiçoamento, significativamente,
    eficientemente, rapidamente, oportunamente, regularmente, facilmente, mais eficiente, mais rápido, mais fácil,
    mais forte, mais clientes, mais qualidade, mais transparência, mais e melhor`),
  ),
  innocent:
    splitWordList(`melhor que, melhor do que, maior que, maior do que, menor que, menor do que, superior a, ensino superior,
    educação superior, tribunal superior, línguas modernas, trem rápido, idoso maior, menores de idade, menor de
    idade, maior de idade, maiores de, menores de, menor aprendiz, maior parte, desenvolvimento sustentável,
    simples nacional, ecossistema marinho, ecossistemas marinhos, ecossistema natural, ecossistemas naturais,
    ecossistema florestal, ecossistemas florestais, líder sindical, líderes comunitários, interesse superior`),
  unfinished:
    splitWordList(`o, a, os, as, um, uma, uns, umas, nosso, nossa, seu, sua, seus, suas, cada, e, ou, mas, que, de, do, da, dos,
    das, ao, à`),
  beforeNumber: splitWordList(
    `número, no, nº, posição, lugar, é, são, a, de, em, por, para, ticket, caso, grau, o`,
  ),
  number:
    splitWordList(`dois, duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, quinze, vinte, trinta, quarenta,
    cinquenta, sessenta, setenta, oitenta, noventa, cem, cento, mil, milhão, milhões, bilhão, bilhões, dúzia,
    metade, meio, meia, terço, terços, quarto, dobro, dobrar, duplicar, triplicar, triplo, zero, nenhum, nenhuma,
    ninguém, nada`),
  meeting: splitWordList(
    `reunião, reuniões, assembleia, oficina, oficinas, fórum, mesa redonda, entrevista, entrevistas, encontro, encontros`,
  ),
  loss: splitWordList(
    `custa, custam, custou, custaram, custado, perda, perdas, perde, perdem, perdemos, perdeu, prejuízo, prejuízos, déficit, défice, multa, multas`,
  ),
  whole: splitWordList('cada, nenhum, nenhuma, ninguém'),
  measure: splitWordList('medida, métrica, indicador, kpi, número, no, nº, código, meta, objetivo, o, a'),
  work: portugueseWork,
  units: {
    percent: /^(?:%|por\s?cento|porcentagem|percentual|percentagem|pct)(?:\s+(?:de|do|da|dos|das)\s.*)?$/i,
    unbounded:
      /cresc|variação|mudança|aument|increment|diminui|redução|diferença|margem|retorno|rentabilidade|retenção|lucro|roi\b|inflação|relativ|comparad|em relação|utilização|cobertura|execução/i,
    time: /^(?:milissegundos?|ms|segundos?|minutos?|min|horas?|dias?(?: úteis)?|semanas?|mês|meses|anos?)(?!\p{L})/iu,
    count: /^(?:o |a )?(?:número|quantidade|total)(?: total)?(?: d[eoa]s?)?(?!\p{L})/iu,
    noVolume:
      /^(?:%|por\s?cento|percentual|porcentagem|pct|pp\b|pontos?|índice|nota|estrelas?|nível|grau|taxa|razão|proporção|posição|marcos?\b|fases?\b|etapas?\b)/i,
  },
  unfilled: {
    hint: /a (?:d|c|e|s)|pendente|em (?:andamento|curso|def|elab)|por definir|(?:resultado|objetivo|indicador|medida|iniciativa|obstáculo|marco|meta) ?(?:chave )?#?[\dxyzn]|linha de base|[ns]\/?d\b/,
    get whole() {
      return /^[\s\p{P}\p{S}]*(?:(?:a|por) (?:ser )?(?:definir|definido|definida|determinar|confirmar|confirmado|estabelecer|completar|designar|decidir)|pendentes?(?: de (?:definição|aprovação))?|em (?:andamento|curso|definição|elaboração)|[ns]\/?d|(?:resultado-chave|resultado chave|resultado|objetivo|indicador|medida|iniciativa|obstáculo|marco|meta) ?#?(?:\d{1,2}|[xyzn]))[\s\p{P}\p{S}]*$/iu;
    },
    get part() {
      return /(?<!\p{L})(?:(?:está|estão) por (?:definir|determinar|confirmar)|(?:a|por) ser definid[oa]s?|ainda a definir)(?!\p{L})/iu;
    },
    get noNumber() {
      return /(?<!\p{L})(?:estabelecer|definir|determinar|medir|levantar) (?:uma |a )?linha de base(?!\p{L})/iu;
    },
    get inBrackets() {
      return /^(?:inserir|insira|digitar|digite|adicionar|preencher|preencha|seu|sua|descrever|descreva|especificar|indicar|indique)(?!\p{L})|^(?:o |a )?(?:nome|número|data|valor|montante|percentual|medida|indicador|unidade|meta|responsável|equipe|equipa|empresa|organização|ano|trimestre|texto)(?: (?:aqui|d[eao] [\p{L}\s]+))?$/iu;
    },
  },
  owner: {
    group:
      splitWordList(`pró-reitoria, prefeitura, secretaria, unidade, gabinete, chefia, serviço, divisão, escritório, núcleo, coordenação, superintendência, assessoria, sindicato, médicos, chefes de serviço, reitoria, comissão de trabalhadores, direção clínica, equipe, equipes, equipa, equipas, time, times, departamento, departamentos, área, áreas, comitê, comitês,
    comité, comissão, conselho, grupo, grupos, diretoria, junta, mesa, coletivo, todos, todas, todo mundo, toda a
    gente, cada um, ninguém, nenhum, nenhuma, vários, várias, diversos, e outros, et al, colaboradores,
    funcionários, servidores, voluntários, força-tarefa`),
    whole:
      splitWordList(`n/a, na, vendas, marketing, engenharia, operações, finanças, financeiro, rh, recursos humanos, ti, jurídico,
    produto, suporte, comunicação, administração, a direção, direção, gerência, pessoal, compras`),
    board: splitWordList(`conselho, junta, comitê, comité, diretoria, direção, assembleia, câmara`),
    role: splitWordList(`chefe, diretor, diretora, gerente, responsável, presidente, presidenta, secretário, secretária, tesoureiro,
    tesoureira, membro, coordenador, coordenadora, encarregado, encarregada, líder, delegado, delegada,
    subdiretor, subdiretora, reitor, reitora, prefeito, prefeita, ministro, ministra, superintendente, assistente,
    gestor, gestora, ceo, cfo, cto, coo, cio, cmo, cpo`),
    and: splitWordList('e, com, mais'),
    groupEnds: [],
  },
  aside: {
    aside: splitWordList('porque, enquanto, embora, pois, assim'),
    participle: /..ndo$/,
    purpose: splitWordList('para'),
  },
  output: {
    noun: splitWordList(`eventos, oficinas, reuniões, capacitações, treinamentos, sessões, seminários, conferências, feiras, fóruns,
    campanhas, publicações, artigos, relatórios, documentos, guias, planos, estudos, pesquisas, convênios,
    contratos, parcerias, atividades, iniciativas, cursos, jornadas, marcos, ações, acordos, boletins, palestras,
    webinars, entregáveis, exposições, projetos, vídeos, folhetos, encontros`),
    done: splitWordList(`realizados, realizadas, organizados, organizadas, publicados, publicadas, executados, executadas, firmados,
    firmadas, assinados, assinadas, entregues, lançados, lançadas, ministrados, ministradas, concluídos,
    concluídas`),
    other: splitWordList('adversos, adversas, graves, rejeitados, vencidos'),
  },
};

/** The Portuguese lists, made when a plan in Portuguese asks for them. */
export function getPortuguese(): Words {
  return words;
}
