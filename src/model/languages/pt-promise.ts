import type { PromiseWords } from '../promise-words.ts';
import { splitWordList } from './word-list.ts';

/** Portuguese words that decide how much a sentence promises. */
export const portuguesePromise: PromiseWords = {
  full: splitWordList(`sem exceção, todo, toda, todos, todas, cada, sempre, inteiro, inteira, inteiramente, completo, completa, completos,
    completas, completamente, totalidade, total, totalmente, ambos, ambas, integralmente, diário, diária, qualquer, seguidos, seguidas, consecutivos, consecutivas, a qualquer momento`),
  part: splitWordList(`a maioria, maioria, maior parte, muitos, muitas, alguns, algumas, algum, alguma, vários, várias, poucos, poucas,
    parte, parcial, parcialmente, certos, certas, selecionados, selecionadas, escolhidos, relevantes,
    pertinentes, principais, principal, chave, chaves, importantes, prioritários, prioritárias, estratégicos,
    estratégicas, elegíveis, críticos, críticas, quase, aproximadamente, cerca de, média, em média, muitas vezes,
    geralmente, normalmente, em circunstâncias normais, às vezes, principalmente, regularmente, piloto, amostra, semanal, mensal, trimestral,
    anual`),
  floor: splitWordList(`pelo menos, ao menos, não menos de, mais de, no mínimo, mínimo, ou mais, acima de`),
  cap: splitWordList(`até, no máximo, não mais de, menos de, máximo, ou menos, abaixo de, sob`),
  negation: splitWordList(
    `não, nenhum, nenhuma, nunca, jamais, nada, ninguém, sem, nem, zero, tampouco, evitar, evita, impedir, deixar`,
  ),
  doubt:
    splitWordList(`pode, podem, poderá, poderão, poderia, poderiam, deveria, deveriam, seria, seriam, possivelmente, talvez,
    provavelmente, aspiração, indicativo, indicativa, se possível, quando possível, na medida do possível, sempre que possível, se necessário,
    conforme, sujeito a, idealmente, opcional, provisório, provisória, em princípio, esperar, espera, esperamos,
    tentar, tenta, procurar, procura`),
  weak: splitWordList(`busca, buscam, buscar, pretende, pretendem, pretender, visa, visam, visar, aspira, aspirar, quer, querem,
    planeja, planejam, planeia, previsto, prevista, começar, começa, iniciar, apoiar, apoia, ajudar, ajuda,
    contribuir, contribui, considerar, considera, explorar, explora, estudar, estuda, estudo, investigar,
    investigação, pesquisa, avaliar, incentivar, incentiva, rascunho, beta, protótipo, teste, inicial, primeiro,
    primeira, rumo, projeto`),
  strong:
    splitWordList(`deve, devem, deverá, deverão, garantir, garante, garantem, assegurar, assegura, obrigatório, obrigatória,
    compromete, comprometem`),
  except:
    splitWordList(`exceto, salvo, na medida em que, com exceção de, com a exceção de, enquanto, menos, só, somente, apenas, unicamente, a menos que, se, desde que, à exceção, limitado a,
    limitados a, exclusivamente, além de`),
  others: splitWordList('e outros, e outras, e demais, e assim por diante, etc, et al'),
  and: splitWordList(`e, mais, assim como, também, incluindo`),
  less: splitWordList(
    `reduzir, reduz, reduzem, baixar, baixa, diminuir, diminui, encurtar, cortar, limitar, limita, menos`,
  ),
  bad: splitWordList(`queixa, queixas, erro, erros, falha, falhas, defeito, defeitos, incidente, incidentes, avaria, avarias, custo,
    custos, despesa, despesas, dívida, dívidas, espera, esperas, atraso, atrasos, ausências, perda, perdas,
    resíduos, emissões, acidente, acidentes, lesões, mortes, infeções, infecções, risco, riscos, abandono,
    abandonos, desistências, tarifa, tarifas, preço, preços, prazo, prazos, dura, duram, reclamações`),
  time: splitWordList(`segundo, segundos, minuto, minutos, hora, horas, dia, dias, semana, semanas, mês, meses, trimestre, trimestres,
    ano, anos`),
  light:
    splitWordList(`o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, ao, é, são, e, nosso, nossa, nossos, nossas, seu, sua,
    seus, suas`),
};
