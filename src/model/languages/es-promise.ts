import type { PromiseWords } from '../promise-words.ts';
import { splitWordList } from './word-list.ts';

/** Spanish words that decide how much a sentence promises. */
export const spanishPromise: PromiseWords = {
  full: splitWordList(`sin excepción, todo, toda, todos, todas, cada, siempre, entero, entera, enteramente, completo, completa, completos, completas,
    completamente, totalidad, total, totalmente, ambos, ambas, íntegramente, diario, diaria, cualquier, seguidos, seguidas, consecutivos, consecutivas, en todo momento`),
  part: splitWordList(`la mayoría, mayoría, mayor parte, muchos, muchas, algunos, algunas, alguno, alguna, varios, varias, pocos,
    pocas, parte, parcial, parcialmente, ciertos, ciertas, seleccionados, seleccionadas, elegidos,
    relevantes, pertinentes, principales, principal, clave, claves, importantes, prioritarios, prioritarias,
    estratégicos, estratégicas, elegibles, críticos, críticas, casi, aproximadamente, cerca de, promedio, de media,
    en promedio, a menudo, generalmente, normalmente, en circunstancias normales, a veces, principalmente, regularmente, piloto, muestra,
    semanal, mensual, trimestral, anual`),
  floor: splitWordList(`al menos, por lo menos, no menos de, más de, más del, como mínimo, mínimo, o más`),
  cap: splitWordList(`hasta, como máximo, no más de, menos de, menos del, máximo, o menos, bajo`),
  negation: splitWordList(
    `no, ningún, ninguna, ninguno, nunca, jamás, nada, nadie, sin, ni, cero, tampoco, evitar, evita, impedir, dejar`,
  ),
  doubt:
    splitWordList(`puede, pueden, podrá, podrán, podría, podrían, debería, deberían, sería, serían, posiblemente, quizá, quizás,
    tal vez, probablemente, aspiración, orientativo, orientativa, indicativo, si es posible, en lo posible, en la medida de lo posible, cuando sea posible, si
    procede, en su caso, según, sujeto a, idealmente, opcional, provisional, en principio, esperar, espera,
    esperamos, intentar, intenta, tratar, procurar, procura`),
  weak: splitWordList(`busca, buscan, buscar, pretende, pretenden, pretender, aspira, aspiran, aspirar, quiere, quieren, planea,
    planean, previsto, prevista, empezar, empieza, comenzar, comienza, apoyar, apoya, ayudar, ayuda, contribuir,
    contribuye, considerar, considera, explorar, explora, estudiar, estudia, estudio, investigar, investigación,
    evaluar, fomentar, fomenta, borrador, beta, prototipo, prueba, inicial, primer, primera, hacia, proyecto`),
  strong:
    splitWordList(`debe, deben, deberá, deberán, garantizar, garantiza, garantizan, asegurar, asegura, obligatorio, obligatoria,
    compromete, comprometen`),
  except:
    splitWordList(`excepto, salvo, en la medida en que, con excepción de, con la excepción de, mientras, menos, solo, sólo, solamente, únicamente, a menos que, si, siempre que, a excepción, limitado a,
    limitados a, exclusivamente, aparte de`),
  others: splitWordList('y otros, y otras, y demás, y así sucesivamente, etc, et al'),
  and: splitWordList(`y, e, más, así como, también, incluido, incluida`),
  less: splitWordList(
    `reducir, reduce, reducen, bajar, baja, disminuir, disminuye, acortar, recortar, limitar, limita, menos`,
  ),
  bad: splitWordList(`queja, quejas, error, errores, fallo, fallos, defecto, defectos, incidente, incidentes, incidencias, avería,
    averías, coste, costes, costo, costos, gasto, gastos, deuda, deudas, espera, esperas, retraso, retrasos,
    ausencias, pérdida, pérdidas, residuos, emisiones, accidente, accidentes, lesiones, muertes, infecciones,
    riesgo, riesgos, abandono, abandonos, bajas, tarifa, tarifas, precio, precios, plazo, plazos, dura, duran,
    reclamaciones`),
  time: splitWordList(`segundo, segundos, minuto, minutos, hora, horas, día, días, semana, semanas, mes, meses, trimestre, trimestres,
    año, años`),
  light: splitWordList(
    `el, la, los, las, un, una, unos, unas, de, del, a, al, es, son, y, nuestro, nuestra, nuestros, nuestras, su, sus`,
  ),
};
