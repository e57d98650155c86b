/** Common misspellings of English words. No word that anybody uses begins with one. */
import { makeLate } from '../late.ts';
import { splitWordList } from './word-list.ts';

/** How the word begins, wrong and right: `decison` also stands for `decisons`. */
const MISSPELLINGS =
  splitWordList(`lauch launch, departement department, publically publicly, accessability accessibility, accessable accessible, accomodat accommodat, accross across, acessib accessib,
    adminstrat administrat, agreemnt agreement, agressiv aggressiv, aparrent apparent, aquire acquire, aquisition
    acquisition, assesment assessment, attendence attendance, authenication authentication, authentification
    authentication, availabilty availability, availibl availabl, avaliab availab, avialab availab, benefical
    beneficial, beneficary beneficiary, benifit benefit, buisness business, candiate candidate, catagor categor,
    certifcat certificat, challange challenge, citzen citizen, comission commission, comittee committee, commitee
    committee, committment commitment, communicaton communication, communty community, compatab compatib, completly
    completely, comunity community, concensus consensus, conection connection, conferance conference, confidental
    confidential, consistant consistent, construcion construction, contruct construct, convienien convenien, coperat
    cooperat, critera criteria, curiculum curriculum, cusomer customer, custumer customer, cutomer customer, databse
    database, decison decision, decsion decision, definat definit, definet definit, definitly definitely, delivary
    delivery, deparment department, descision decision, desicion decision, desparate desperate, developement
    development, devlop develop, diferent different, dissapoint disappoint, distibut distribut, documentaion
    documentation, effecient efficient, efficent efficient, eficient efficient, electricty electricity, emision
    emission, enought enough, enviorment environment, enviroment environment, equiptment equipment, evalution
    evaluation, excercise exercise, exersise exercise, existance existence, experiance experience, expierence
    experience, explaination explanation, facilty facility, familar familiar, feasab feasib, foward forward,
    freqency frequency, futher further, garantee guarantee, gaurantee guarantee, goverment government, grammer
    grammar, guarentee guarantee, heirarch hierarch, hiearch hierarch, hospial hospital, identifiy identify,
    immediatly immediately, implemention implementation, implmentation implementation, improvment improvement,
    indepedent independent, independan independen, infomation information, infrastucture infrastructure, inital
    initial, initative initiative, instutition institution, intergrat integrat, interupt interrupt, intrest
    interest, inventry inventory, irrelevent irrelevant, knowlege knowledge, langauge language, lenght length,
    liason liaison, libary library, maintainance maintenance, maintanance maintenance, maintenence maintenance,
    managemnt management, managment management, measurment measurement, medecin medicin, millenium millennium,
    necesarily necessarily, negotation negotiation, neigbo neighbo, noticable noticeable, objetive objective,
    occasionaly occasionally, occurance occurrence, occurrance occurrence, offical official, oppertunit opportunit,
    opportunty opportunity, optimzation optimization, organiation organization, organzation organization, orginal
    original, orginization organization, paitent patient, partcipat participat, particpat participat, particuler
    particular, patiens patients, peformance performance, perfom perform, performace performance, permanant
    permanent, permenant permanent, persistant persistent, pharmcy pharmacy, plaform platform, platfrom platform,
    pracitce practice, precison precision, prefered preferred, preformance performance, privelege privilege,
    priviledge privilege, privledge privilege, procces process, proceedure procedure, prodcut product, producton
    production, profesion profession, proffesion profession, pronounciation pronunciation, prototpe prototype,
    publsh publish, qualtity quality, qualtiy quality, quanity quantity, quaterly quarterly, questionaire
    questionnaire, reccomend recommend, recepient recipient, reciev receiv, recomend recommend, recommed recommend,
    regluar regular, regulary regularly, relevent relevant, reponse response, reponsib responsib, resarch research,
    reseach research, resouce resource, responsab responsib, responsibilty responsibility, responsiblity
    responsibility, resposib responsib, resturant restaurant, revison revision, satifact satisfact, satisfacton
    satisfaction, schedual schedule, secratar secretar, secuirty security, securty security, sentance sentence,
    seperat separat, servce service, sevice service, shedule schedule, similiar similar, sofware software, speach
    speech, specifc specific, stakholder stakeholder, stategic strategic, stategy strategy, statment statement,
    strategey strategy, stratgy strategy, strenght strength, substancial substantial, succesful successful, sucess
    success, suport support, supplment supplement, suprise surprise, survery survey, sustanab sustainab, temperture
    temperature, threshhold threshold, tommorow tomorrow, tranfer transfer, tranfser transfer, traning training,
    transision transition, transistion transition, transparancy transparency, transparant transparent, treatement
    treatment, truely truly, unfortunatly unfortunately, usally usually, vaccum vacuum, vacination vaccination,
    verson version, visable visible, visablity visibility, vulnerabilty vulnerability, warrent warrant, webiste
    website, writen written`);

const getMisspellings = makeLate(() =>
  [...MISSPELLINGS].map((pair) => pair.split(' ') as [wrong: string, right: string]),
);

/** Corrects a common misspelling of an English word in lower case, and returns any other word as it is. */
export function correctEnglish(word: string): string {
  const found = getMisspellings().find(([wrong]) => word.startsWith(wrong));
  return found ? found[1] + word.slice(found[0].length) : word;
}
