/** Pairs of words that one slip of the hand turns into each other, and that are both words. */
import { makeLate } from '../late.ts';
import { splitWordList } from './word-list.ts';

/** Those of the slips that may be a typo: a letter doubled, or two letters swapped. Of all languages with word lists. */
const ALIKE =
  splitWordList(`tiers tires, theres threes, there three, perfect prefect, tired tried, worth wroth, forward froward, field filed, fired fried,
    united untied, soldier solider, signed singed, carter crater, silver sliver, parts prats, barely
    barley, files flies, badly baldy, signs sings, trail trial, forth froth, beats betas, angels angles,
    sacred scared, retired retried, farmer framer, boats botas, creepy crepey, corps crops, complaint
    compliant, signing singing, fires fries, tires tries, codes coeds, barking braking, coroner crooner,
    filed flied, casual causal, creeps crepes, lions loins, poems pomes, farmers framers, pairs paris,
    corny crony, carved craved, rogue rouge, liars liras, crust curst, carve crave, unite untie, viola
    voila, fiend fined, dairy diary, satin stain, parting prating, trails trials, marital martial, lotus
    louts, carving craving, darts drats, piles plies, bugle bulge, canine cannie, farming framing, piled
    plied, salts slats, garter grater, calms clams, carte crate, bugler bulger, carbs crabs, coals
    colas, parton patron, spilt split, discreetly discretely, gilded glided, tilted titled, pasty patsy,
    clots colts, compiled complied, salted slated, salve slave, balding blading, unites unties, brunt
    burnt, farmed framed, blouses boluses, barked braked, bugles bulges, carvings cravings, godly goldy,
    infarction infraction, carting crating, basest basset, pasties patsies, pluses pulses, toady today,
    bugling bulging, salting slating, schemer schmeer, carves craves, balder blader, blots bolts, glues
    gules, ceres crees, carted crated, clods colds, tarps traps, satins stains, coroners crooners,
    gilding gliding, signers singers, carters craters, salter slater, gusty gutsy, signer singer, cruds
    curds, palter plater, gilder glider, salver slaver, lairs liars, liens lines, silvers slivers,
    cartes crates, bares braes, direst driest, perfects prefects, torts trots, warps wraps, carps craps,
    didoes diodes, infarctions infractions, permed premed, trios trois, refired refried, algin align,
    blubs bulbs, compiles complies, dairies diaries, electors electros, filer flier, filers fliers,
    garbs grabs, parter prater, percept precept, perviously previously, ploys polys, quarte quatre,
    sacrify scarify, salves slaves, salving slaving, scarper scraper, scarps scraps, silvered slivered,
    snogs songs, spirt sprit, teres trees, torus tours, untired untried, perform preform, performs
    preforms, performed preformed, performing preforming, regarding regrading, unable unbale, birth
    brith, previous pervious, below bellow, canon cannon, canons cannons, coral corral, corals corrals,
    desert dessert, deserts desserts, comas commas, rifle riffle, rifles riffles, title tittle, titles
    tittles, noble nobble, ruble rubble, gable gabble, pilar pillar, humus hummus, robin robbin, robins
    robbins, but butt, bot bott, con conn, put putt, pur purr, bur burr, wat watt, mit mitt, mut mutt,
    mat matt, bat batt, can cann, car carr, star starr, red redd, overate overrate, refiled refilled,
    refiling refilling, unfiled unfilled, prefiled prefilled, uncaped uncapped, unstriped unstripped,
    unplaned unplanned, replaned replanned, replaning replanning, unbared unbarred, unbaring unbarring,
    untiled untilled, undermaned undermanned, unmaned unmanned, resiting resitting, rebated rebatted,
    deinen dienen, bleiben blieben, deiner diener, bleib blieb, reicht riecht, schreiben schrieben,
    leider lieder, entscheiden entschieden, beweisen bewiesen, falschen flaschen, falsche flasche,
    reichen riechen, steig stieg, zeige ziege, verzeihen verziehen, unterschreiben unterschrieben,
    reisen riesen, erscheinen erschienen, dunkeln dunklen, reifen riefen, beinen bienen, ferien freien,
    schreib schrieb, zeile ziele, beschreiben beschrieben, schein schien, reiche rieche, vertreiben
    vertrieben, übertreiben übertrieben, zeilen zielen, früchte fürchte, sahne shane, ligne linge,
    faible fiable, faibles fiables, concert concret, varie vraie, teint tient, bleus blues, concerts
    concrets, tarde trade, cuarto cuatro, guardia guarida, cabrón carbón, piedra pierda, piedras
    pierdas, tarta trata, calvo clavo, sabia saiba, perto preto, quarto quatro, perfeito prefeito, carne
    crane, queira queria, pedra perda, alegria alergia, pedras perdas, sabiam saibam, torno trono, parto
    prato, parceira parceria, concerto concreto, queiram queriam, ideais ideias, quería querría, querías
    querrías, enterado enterrado, enterada enterrada, poisson poison, carinho carrinho`);

const getAlike = makeLate(
  () =>
    new Set(
      [...ALIKE].flatMap((pair) => {
        const [a = '', b = ''] = pair.split(' ');
        return [`${a} ${b}`, `${b} ${a}`];
      }),
    ),
);

/** Returns whether two words, in lower case, only look like each other. */
export function isLookAlike(a: string, b: string): boolean {
  return getAlike().has(`${a} ${b}`);
}
