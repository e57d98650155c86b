/** The names that other tools and people give to the fields of a plan, in six languages. */
import { makeLate } from '../../model/late.ts';
import type { FieldName, OutlineKind } from './outline.ts';

/**
 * What a heading or a key names. `title:` is the sentence of an entry of that kind, `title:entry` of whatever the row is;
 * `fact:type` and `fact:level` say what it is; `fact:metric` is what is counted for it.
 */
export type HeadingName =
  | FieldName
  | `title:${OutlineKind | 'entry'}`
  | 'fact:type'
  | 'fact:level'
  | 'fact:metric';

/** For each line: the field, then its names, separated by `/`. Case, accents and punctuation make no difference. */
const NAMES: readonly (readonly [HeadingName, string])[] = [
  [
    'title:group',
    `theme/themes/pillar/strategic pillar/strategic theme/perspective/focus area/strategic focus/priority area/area/
    handlungsfeld/themenfeld/schwerpunkt/perspektive/axe/axe strategique/pilier/thematique/eje/eje estrategico/pilar/
    perspectiva/eixo/テーマ/重点分野/柱`,
  ],
  [
    'title:objective',
    `objective/objectives/okr objective/strategic objective/strategic objectives/goal/goals/strategic goal/objective name/
    objective title/goal name/goal title/company objective/team objective/ziel/ziele/zielsetzung/objectif/objectifs/objetivo/
    objetivos/objetivo estrategico/meta estrategica/strategisches ziel/目標/目的/オブジェクティブ`,
  ],
  [
    'title:key-result',
    `key result/key results/kr/krs/key result name/key result title/key result description/schlusselergebnis/schluesselergebnis/
    schlusselergebnisse/schluesselergebnisse/ergebnis/resultat cle/resultats cles/resultat clef/resultats clefs/resultado clave/resultados clave/
    resultado chave/resultados chave/resultado chave kr/主要な結果/主な成果/成果指標/キーリザルト`,
  ],
  [
    'title:criterion',
    `success criterion/success criteria/outcome/outcomes/desired outcome/erfolgskriterium/erfolgskriterien/wirkung/critere de succes/
    criteres de succes/resultat attendu/criterio de exito/criterios de exito/criterio de sucesso/成功基準/成果`,
  ],
  [
    'title:initiative',
    `initiative/initiatives/project/projects/activity/activities/action/actions/task/tasks/workstream/action item/massnahme/
    massnahmen/projekt/projekte/aufgabe/initiative name/projet/projets/chantier/iniciativa/iniciativas/proyecto/proyectos/
    accion/acciones/projeto/acao/施策/取り組み/プロジェクト/タスク`,
  ],
  [
    'title:capability',
    'capability/capabilities/faehigkeit/fahigkeit/fahigkeiten/capacite/capacites/capacidad/capacidade/能力',
  ],
  ['title:risk', 'risk/risks/risiko/risiken/risque/risques/riesgo/riesgos/risco/リスク'],
  ['title:obstacle', 'obstacle/obstacles/barrier/barriers/hindernis/hindernisse/obstaculo/obstaculos/障害'],
  [
    'title:entry',
    `title/summary/objectives and key results/objetivos y resultados clave/ziele und schlusselergebnisse/objectifs et resultats cles/headline/name/item/okr/text/statement/titel/bezeichnung/beschreibung kurz/titre/nom/intitule/libelle/titulo/nombre/nome/
    タイトル/名称/項目`,
  ],
  [
    'fact:type',
    'type/kind/item type/issue type/object type/okr type/record type/entry type/art/typ/tipo/種類/種別/タイプ',
  ],
  ['fact:level', 'level/depth/outline level/hierarchy/ebene/stufe/niveau/nivel/階層/レベル'],
  [
    'fact:metric',
    `metric/metrics/metric name/key metrics/measure/measures/kpi/kpis/kpi name/indicator/indicators/measured by/performance measure/performance indicator/
    kennzahl/messgrosse/messgroesse/indikator/mesure/metrique/indicateur/metrica/indicador/medida/指標/測定項目/メトリクス`,
  ],
  [
    'fact:id',
    'id/key/identifier/number/no/nr/ref/reference/code/objective id/kr id/nummer/kennung/numero/identifiant/identificador/番号/識別子',
  ],
  [
    'fact:parent',
    `parent/parent id/parent key/epic/parent objective/parent goal/parent objective id/aligned to/aligns to/belongs to/supports/contributes to/
    linked to/aligned to weight objective id/ubergeordnet/uebergeordnet/ubergeordnetes ziel/gehort zu/parent objectif/objectif parent/rattache a/padre/
    objetivo padre/objetivo superior/superior/pai/objetivo pai/親/親目標/上位目標`,
  ],
  ['fact:stage', 'stage/horizon/etappe/horizont/etape/etapa/horizonte/段階/ステージ'],
  [
    'key:owner',
    `owner/owners/owned by/assignee/assigned to/responsible/accountable/lead/leader/dri/who/person/contact/point of contact/
    champion/verantwortlich/verantwortlicher/verantwortliche/eigner/besitzer/zustandig/zustaendig/wer/responsable/proprietaire/
    porteur/pilote/qui/propietario/duena/dueno/encargado/quien/responsavel/dono/担当/担当者/責任者/オーナー`,
  ],
  [
    'key:with',
    'with/helpers/contributors/supported by/mitwirkende/avec/contributeurs/colaboradores/participants/協力者',
  ],
  ['key:sponsor', 'sponsor/executive sponsor/sponsorin/parrain/patrocinador/スポンサー'],
  [
    'fact:current',
    `current/current value/metric now/reading/readings/actual/actual value/actuals/latest/latest value/value/now/result/results/today/status quo/as is/
    current result/progress value/aktuell/aktueller wert/istwert/ist/ist wert/wert/stand/actuel/valeur actuelle/valeur/realise/
    actual valor/valor/valor actual/actualidad/real/valor atual/atual/現在/現在値/現状/実績/実績値`,
  ],
  [
    'fact:current-on',
    `last check in/last checkin/on/reading date/last updated/last update/updated/updated at/updated on/as of/date/measured on/check in date/current on/
    last check in date/datum/stand vom/aktualisiert/aktualisiert am/date de mise a jour/mise a jour/mis a jour/fecha/actualizado/
    fecha de actualizacion/data/atualizado/日付/更新日/測定日`,
  ],
  [
    'key:baseline',
    `baseline/base/start value/metric start/starting value/initial/initial value/from/baseline value/start point/starting point/ausgangswert/startwert/
    basiswert/basis/von/valeur initiale/valeur de depart/base de reference/reference initiale/depart/de/linea base/valor inicial/linea de base/
    valor de partida/desde/linha de base/valor base/基準値/初期値/開始値/ベースライン`,
  ],
  [
    'key:target',
    `target/target value/metric goal/goal value/to/target result/desired value/end value/ziel wert/zielwert/soll/soll wert/sollwert/bis wert/zielgrosse/
    zielgroesse/cible/valeur cible/valeur visee/a atteindre/meta/valor objetivo/valor meta/valor deseado/hasta/valor alvo/alvo/目標値/ターゲット`,
  ],
  [
    'key:unit',
    'unit/units/unit of measure/unit of measurement/uom/einheit/masseinheit/unite/unite de mesure/unidad/unidad de medida/unidade/単位',
  ],
  [
    'key:due',
    `due/due date/deadline/end/end date/finish/finish date/target date/by when/by/until/completion date/fallig/faellig/falligkeit/faelligkeit/
    fallig am/faellig am/frist/termin/enddatum/ende/bis/bis wann/echeance/date limite/date de fin/fin/pour le/plazo/fecha limite/fecha de fin/fecha fin/vencimiento/
    prazo/data limite/data de fim/期限/期日/締切/終了日/完了予定日`,
  ],
  [
    'key:start',
    `start/start date/begin/begins/starts/start on/beginn/startdatum/anfang/beginnt am/date de debut/debut/commence le/inicio/fecha de inicio/
    fecha inicio/data de inicio/comienzo/開始/開始日`,
  ],
  [
    'fact:period',
    `period/cycle/quarter/timeframe/time frame/time period/session/okr cycle/year/zeitraum/quartal/zyklus/periode/jahr/trimestre/cycle okr/
    annee/periodo/ciclo/ano/期間/四半期/サイクル/年度`,
  ],
  [
    'fact:state',
    `status/state/health/rag/rag status/on track/zustand/ampel/etat/statut/sante/estado/situacion/semaforo/situacao/状態/ステータス/状況`,
  ],
  [
    'fact:progress',
    `progress/progress percent/percent complete/complete/completion/done percent/score/grade/achievement/attainment/fortschritt/
    erfullung/erfuellung/erfullungsgrad/zielerreichung/avancement/progression/taux d avancement/progreso/avance/grado de avance/cumplimiento/
    progresso/進捗/進捗率/達成率/スコア`,
  ],
  [
    'fact:confidence',
    'confidence/confidence level/confidence score/likelihood/zuversicht/konfidenz/confiance/niveau de confiance/confianza/confianca/自信度/確度/信頼度',
  ],
  [
    'fact:done',
    'done/completed/achieved/finished/is done/erledigt/fertig/abgeschlossen/fait/termine/atteint/hecho/completado/terminado/concluido/feito/完了/達成',
  ],
  [
    'fact:note',
    `note/notes/comment/comments/remark/remarks/update/last check in note/check in note/latest update/notiz/notizen/kommentar/kommentare/bemerkung/
    bemerkungen/anmerkung/commentaire/commentaires/remarque/remarques/nota/notas/comentario/comentarios/observaciones/observacoes/メモ/備考/コメント`,
  ],
  [
    'fact:tag',
    `tag/tags/label/labels/keyword/keywords/category/categories/team/department/priority/schlagwort/schlagworte/kategorie/abteilung/bereich/
    prioritat/prioritaet/etiquette/etiquettes/categorie/equipe/departement/service/priorite/etiqueta/etiquetas/categoria/equipo/departamento/prioridad/
    area funcional/prioridade/タグ/カテゴリ/部門/部署/チーム/優先度`,
  ],
  [
    'key:why',
    `why/rationale/reason/why it matters/motivation/warum/begrundung/begruendung/grund/pourquoi/raison/justification/por que/razon/motivo/
    justificacion/理由/背景/なぜ`,
  ],
  [
    'key:source',
    'source/data source/quelle/datenquelle/source de donnees/fuente/fuente de datos/fonte/出典/データソース',
  ],
  ['key:link', 'link/url/ticket/issue/page/lien/enlace/リンク'],
  ['key:budget', 'budget/cost/costs/kosten/cout/couts/presupuesto/coste/costo/orcamento/予算/費用'],
  ['key:guardrail', 'guardrail/guard rail/leitplanke/garde fou/ガードレール'],
  ['key:depends_on', 'depends on/dependencies/blocked by/abhangig von/depend de/depende de/依存'],
  ['key:destination.statement', 'vision/vision statement/north star/destination/leitbild/zielbild/ビジョン'],
  ['key:mission', 'mission/mission statement/purpose/mision/missao/auftrag/ミッション'],
];

const getNames = makeLate(
  () =>
    new Map(
      NAMES.flatMap(([field, names]) =>
        names.split('/').map((name): readonly [string, HeadingName] => [foldHeading(name), field]),
      ).reverse(),
    ),
);

/** The names without spaces: `keyresults`. */
const getCompactNames = makeLate(
  () => new Map([...getNames()].map(([name, field]) => [name.replaceAll(' ', ''), field])),
);

/** Spells a heading for comparison: without case, accents and punctuation. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The most characters of a heading that can name a field. */
const HEADING_LIMIT = 60;

/** Finds the field that a heading or key names; undefined if no field has such a name. */
export function findFieldName(heading: string): HeadingName | undefined {
  if (heading.length > HEADING_LIMIT) return undefined;
  const spaced = heading.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const names = getNames();
  const folded = foldHeading(heading);
  return names.get(foldHeading(spaced)) ?? names.get(folded) ?? getCompactNames().get(folded);
}
