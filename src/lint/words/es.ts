import { spanishWork } from '../../model/languages/es-work.ts';
import { joinWordLists, splitInflected, splitWordList } from '../../model/languages/word-list.ts';
import type { Words } from '../rule.ts';

const words: Words = {
  stop: splitWordList(`a, al, algo, algún, alguna, algunas, algunos, ante, antes, aquel, aquella, así, aunque, cada, casi, como, con,
    contra, cual, cuales, cuando, de, del, desde, donde, dos, durante, e, el, ella, ellas, ellos, en, entre, era,
    es, esa, esas, ese, eso, esos, esta, está, están, estas, este, esto, estos, fue, ha, hacer, hacia, han, hasta,
    hay, la, las, le, les, lo, los, más, me, menos, mi, mientras, muy, ni, no, nos, nosotros, nuestra, nuestras,
    nuestro, nuestros, o, otra, otras, otro, otros, para, pero, poco, por, porque, pues, que, qué, quien, quienes,
    se, sea, según, ser, si, sí, sido, sin, sobre, son, su, sus, tal, también, tan, tanto, te, tiene, tienen,
    todo, toda, todas, todos, tras, tu, un, una, unas, uno, unos, y, ya, yo, importante, importa`),
  fluff: joinWordLists(
    splitInflected(
      `innovador, innovadora, disruptivo, disruptiva, visionario, visionaria, holístico, holística, revolucionario,
    revolucionaria, inigualable, referente, sinergia, robusto, robusta, ágil, ecosistema, puntero, puntera,
    pionero, pionera, transformador, transformadora, único en su género`,
      '- s es',
    ),
    splitWordList(`líder, líderes, liderazgo, liderar, liderando, clase mundial, talla mundial, nivel mundial, vanguardia,
    vanguardista, excelencia, de excelencia, primer nivel, primera línea, valor agregado, valor añadido, centrado
    en el cliente, centrada en el cliente, orientado al cliente, orientada al cliente, centrado en el usuario,
    socio de confianza, socio estratégico, aliado estratégico, última generación, cambio de paradigma, best in
    class, game changer, ganar-ganar, la mejor opción, el mejor banco, la mejor universidad, los mejores,
    empleador preferido, ventanilla única, a la vanguardia, empoderamiento, empoderar`),
  ),
  vague: joinWordLists(
    splitInflected(
      `eficiente, eficaz, efectivo, efectiva, moderno, moderna, rápido, rápida, robusto, robusta, óptimo, óptima,
    significativo, significativa, adecuado, adecuada, apropiado, apropiada, suficiente, oportuno, oportuna,
    mejorado, mejorada, fortalecido, fortalecida, optimizado, optimizada, reforzado, reforzada, simplificado,
    simplificada, modernizado, modernizada, atractivo, atractiva, exitoso, exitosa, competitivo, competitiva,
    sostenible, amigable, mejor, mayor, menor, superior`,
      '- s es',
    ),
    splitInflected(
      `mejor, potenci, optimiz, increment, aument, foment, impuls, estimul, dinamiz, consolid, agiliz, simplific,
    maximiz, minimiz`,
      'ar a an amos aremos ará ando',
    ),
    splitWordList(`fortalecer, fortalece, fortaleciendo, fortalecimiento, reducir, reduce, reducción, disminuir, reforzar,
    refuerza, ampliar, mejora, mejoras, mejoramiento, optimización, aumento, incremento, significativamente,
    eficientemente, eficazmente, rápidamente, oportunamente, regularmente, fácilmente, eficaces, más eficiente,
    más rápido, más fácil, más fuerte, más clientes, más calidad, más transparencia, más y mejor`),
  ),
  innocent:
    splitWordList(`mejor que, mayor que, menor que, superior a, educación superior, educación media superior, enseñanza superior,
    estudios superiores, tribunal superior, tribunal supremo, corte superior, lenguas modernas, tren rápido,
    adulto mayor, adultos mayores, persona mayor, personas mayores, menores de edad, menor de edad, mayor de edad,
    mayores de, menores de, al por mayor, al por menor, mayor parte, desarrollo sostenible, ecosistema marino,
    ecosistemas marinos, ecosistema natural, ecosistemas naturales, ecosistema forestal, ecosistemas forestales,
    líder sindical, líderes comunitarios, interés superior`),
  unfinished: splitWordList(
    `el, la, los, las, un, una, unos, unas, nuestro, nuestra, su, sus, cada, y, e, o, pero, que, de, del, al`,
  ),
  beforeNumber: splitWordList(
    `número, no, nº, rango, puesto, es, son, a, de, en, por, ticket, caso, grado, el, la`,
  ),
  number:
    splitWordList(`dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, quince, veinte, treinta, cuarenta,
    cincuenta, sesenta, setenta, ochenta, noventa, cien, ciento, mil, millón, millones, docena, mitad, medio,
    media, tercio, tercios, doble, duplicar, duplica, triplicar, triple, cero, ningún, ninguno, ninguna, nadie,
    nada`),
  meeting: splitWordList(
    `reunión, reuniones, asamblea, taller, talleres, foro, mesa redonda, entrevista, entrevistas, encuentro, encuentros`,
  ),
  loss: splitWordList(
    `cuesta, cuestan, costó, costaron, costado, pérdida, pérdidas, pierde, pierden, perdemos, perdió, perdimos, déficit, multa, multas, sanción, sanciones`,
  ),
  whole: splitWordList('cada, ningún, ninguno, ninguna, nadie'),
  measure: splitWordList('medida, métrica, indicador, kpi, número, no, nº, código, meta, objetivo, el, la'),
  work: spanishWork,
  units: {
    percent: /^(?:%|por\s?ciento|porcentaje|pct)(?:\s+(?:de|del)\s.*)?$/i,
    unbounded:
      /crec|variación|cambio|aument|increment|disminu|reducc|diferencia|margen|retorno|rentabilidad|retención|beneficio|roi\b|inflación|relativ|comparad|respecto|utilización|cobertura|ejecución/i,
    time: /^(?:milisegundos?|ms|segundos?|minutos?|min|horas?|días?(?: hábiles| laborables)?|semanas?|mes(?:es)?|años?)(?!\p{L})/iu,
    count: /^(?:el )?(?:número|cantidad|total)(?: total)?(?: de)?(?: (?:los|las))?(?!\p{L})/iu,
    noVolume:
      /^(?:%|por\s?ciento|porcentaje|pct|pp\b|puntos?|índice|nota|estrellas?|nivel|grado|tasa|ratio|proporción|rango|hitos?\b|fases?\b|etapas?\b)/i,
  },
  unfilled: {
    hint: /por (?:d|c|e)|pendiente|en (?:curso|proceso|def)|a definir|(?:resultado|objetivo|indicador|medida|iniciativa|obstáculo|hito|meta) ?(?:clave )?#?[\dxyzn]|línea base|[ns]\/?d\b/,
    get whole() {
      return /^[\s\p{P}\p{S}]*(?:(?:está )?(?:por|a) (?:definir|determinar|confirmar|establecer|completar|designar|asignar|decidir)|pendientes?(?: de (?:definir|definición|confirmar|aprobación))?|en (?:curso|proceso|definición)|[ns]\/?d|(?:resultado clave|resultado|objetivo|indicador|medida|iniciativa|obstáculo|hito|meta) ?#?(?:\d{1,2}|[xyzn]))[\s\p{P}\p{S}]*$/iu;
    },
    get part() {
      return /(?<!\p{L})(?:(?:está|están|queda|quedan) por (?:definir|determinar|confirmar|establecer)|pendiente de definir)(?!\p{L})/iu;
    },
    get noNumber() {
      return /(?<!\p{L})(?:establecer|definir|determinar|medir|levantar) (?:una |la |el )?(?:línea (?:de )?base|valor de partida)(?!\p{L})/iu;
    },
    get inBrackets() {
      return /^(?:insertar|inserte|ingresar|ingrese|añadir|agregar|complete|su|describir|describa|especificar|indicar|indique)(?!\p{L})|^(?:el |la )?(?:nombre|número|fecha|monto|importe|porcentaje|valor|medida|indicador|unidad|meta|responsable|equipo|empresa|organización|año|trimestre|texto)(?: (?:aquí|de [\p{L}\s]+))?$/iu;
    },
  },
  owner: {
    group:
      splitWordList(`vicerrectorado, vicerrectorados, concejalía, dirección general, ayuntamiento, subdirección, secretaría, unidad, gabinete, jefatura, servicio, oficina, división, patronato, sindicato, mandos, médicos, jefes de servicio, rectorado, decanato, comité de empresa, dirección médica, equipo, equipos, departamento, departamentos, área, áreas, comité, comités, comisión, consejo, grupo, grupos,
    junta, mesa, colectivo, todos, todas, todo el mundo, cada uno, nadie, ninguno, ninguna, varios, varias,
    diversos, y otros, et al, colaboradores, empleados, voluntarios, trabajadores, facultades, task force`),
    whole:
      splitWordList(`n/a, na, ventas, mercadeo, marketing, ingeniería, operaciones, finanzas, rrhh, recursos humanos, ti, sistemas,
    jurídica, legal, producto, soporte, comunicaciones, comunicación, administración, la dirección, dirección,
    gerencia, personal, compras`),
    board: splitWordList(`consejo, junta, comité, patronato, directorio, ayuntamiento, pleno`),
    role: splitWordList(`jefe, jefa, director, directora, gerente, gerenta, responsable, presidente, presidenta, secretario,
    secretaria, tesorero, tesorera, miembro, coordinador, coordinadora, encargado, encargada, líder, delegado,
    delegada, subdirector, subdirectora, rector, rectora, decano, decana, alcalde, alcaldesa, ministro, ministra,
    vicerrector, vicerrectora, asistente, ceo, cfo, cto, coo, cio, cmo, cpo`),
    and: splitWordList('y, e, con, más'),
    groupEnds: [],
  },
  aside: {
    aside: splitWordList('porque, mientras, aunque, pues, así, puesto'),
    participle: /..ndo$/,
    purpose: splitWordList('para'),
  },
  output: {
    noun: splitWordList(`eventos, talleres, reuniones, capacitaciones, sesiones, seminarios, conferencias, ferias, foros, campañas,
    publicaciones, artículos, informes, documentos, guías, planes, estudios, encuestas, convenios, contratos,
    alianzas, actividades, iniciativas, cursos, jornadas, hitos, acciones, acuerdos, boletines, charlas, webinars,
    entregables, exposiciones, proyectos, videos, vídeos, folletos, participaciones`),
    done: splitWordList(`realizados, realizadas, organizados, organizadas, publicados, publicadas, celebrados, celebradas, ejecutados,
    ejecutadas, firmados, firmadas, suscritos, suscritas, entregados, entregadas, lanzados, lanzadas, impartidos,
    impartidas, completados, completadas`),
    other: splitWordList('adversos, adversas, graves, rechazados, vencidos'),
  },
};

/** The Spanish lists, made when a plan in Spanish asks for them. */
export function getSpanish(): Words {
  return words;
}
