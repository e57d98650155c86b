/** Words that alone give no reason: a few of each language, because a reason has others beside them. */
import { makeLateWords } from './late.ts';

/** Words that say only that something changed, and the small words around them. */
export const getChangeWords = makeLateWords(
  `the a an of from to in at by for and is are was were be been being it its this that these now have we with
  lower lowers lowered lowering raise raises raised raising change changes changed changing move moves moved moving
  go goes went amend amends amended amending amendment update updates updated updating edit edits edited editing
  set sets adjust adjusts adjusted adjusting reduce reduces reduced reducing decrease decreases decreased
  increase increases increased drop drops dropped revise revises revised modify modifies modified replace replaced
  become becomes became instead new old previous previously former formerly
  target targets baseline value values number due date criterion criteria objective percent percentage pct points pp
  der das den dem des ein eine von auf zu zum zur im wird wurde wurden ist sind jetzt ziel zielwert wert gesenkt
  angehoben geändert erhöht verringert reduziert angepasst prozent
  le la les un une du de des à au est sont été passe passé cible objectif lobjectif valeur baissé baissée abaissé abaissée
  réduit réduite relevé modifié modifiée changé pour cent pourcent
  el los las una del en es fue ha sido se ahora meta objetivo valor bajó baja redujo reducido cambió cambiado por ciento
  il lo di da al è stato stata obiettivo valore ridotto abbassato cambiato
  het een van naar werd doel waarde verlaagd gewijzigd procent`,
);

/** Words that say only that a reason is missing, or comes later. */
export const getReasonlessWords = makeLateWords(
  `there no not none without any reason reasons explanation why given stated provided needed here see above below
  decided determined announced added written filled explained later on soon yet known unknown pending follow follows will
  kein keine grund gründe siehe oben später folgt aucune aucun raison sans voir ninguna razón sin`,
);
