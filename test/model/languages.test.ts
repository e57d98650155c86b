/** Words are counted in any language and script as the Unicode standard counts them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, splitWords } from '../../src/model/words.ts';
import { told } from '../lint/check.ts';
import { runs } from '../property-runs.ts';

/** Splits words as the platform does for that language. */
function segmented(text: string, lang: string): readonly string[] {
  const parts = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...parts].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** One destination in many languages: “By 2029 each member knows before leaving the branch whether the loan is granted.” */
const DESTINATIONS: readonly (readonly [lang: string, text: string])[] = [
  [
    'de',
    'Bis 2029 weiß jedes Mitglied noch in der Filiale, ob der Kredit zur Geschäftsübernahme gewährt wird – ohne Rückruf.',
  ],
  [
    'fr',
    'D’ici 2029, chaque sociétaire saura avant de quitter l’agence si son prêt est accordé, aujourd’hui c’est un mois.',
  ],
  [
    'it',
    "Entro il 2029 ogni socio saprà prima di uscire dalla filiale se l'aumento del prestito è stato concesso.",
  ],
  ['es', '¿Y en 2029? Cada socio sabrá, antes de salir de la oficina, si el préstamo está concedido.'],
  ['pl', 'Do 2029 roku każdy członek dowie się przed wyjściem z oddziału, czy pożyczka została przyznana.'],
  ['ru', 'К 2029 году каждый член кооператива узнает до выхода из отделения, одобрен ли кредит.'],
  ['el', 'Έως το 2029 κάθε μέλος γνωρίζει πριν φύγει από το κατάστημα αν το δάνειο εγκρίθηκε.'],
  ['tr', '2029’a kadar her üye şubeden ayrılmadan önce kredinin verilip verilmediğini bilecek.'],
  ['ar', 'بحلول عام 2029 يعرف كل عضو قبل مغادرة الفرع ما إذا كان القرض قد مُنِح، دون اتصالٍ لاحق.'],
  ['ar', '١٢٫٥ ٢٬٠٠٠'],
  ['he', 'צה"ל ורמטכ״ל, ג׳ורג׳'],
  ['ar', 'نسبة الأعضاء: ١٢٫٥٪ في ٢٠٢٦، و٤٠٪ في ٢٠٢٩؛ العـــدد ٢٬٠٠٠.'],
  ['fa', 'تا سال ۲۰۲۹ هر عضو پیش از ترک شعبه می‌داند که وام داده می‌شود یا نمی‌شود.'],
  ['he', 'עד 2029 כל חבר יודע לפני שהוא יוצא מהסניף אם ההלוואה אושרה.'],
  ['hi', '2029 तक हर सदस्य शाखा छोड़ने से पहले जानता है कि ऋण मिला या नहीं, और क्यों।'],
  ['mr', '२०२९ पर्यंत प्रत्येक सदस्याला शाखेतून बाहेर पडण्यापूर्वी कर्‍ज मिळाले की नाही हे कळते.'],
  ['bn', '২০২৯ সালের মধ্যে প্রতিটি সদস্য শাখা ছাড়ার আগে জানবে ঋণ মঞ্জুর হয়েছে কি না।'],
  ['ta', '2029க்குள் ஒவ்வொரு உறுப்பினரும் கிளையை விட்டு வெளியேறும் முன் கடன் கிடைத்ததா என்று அறிவார்.'],
  ['ko', '2029년까지 모든 조합원은 지점을 떠나기 전에 대출 여부를 안다.'],
  ['vi', 'Đến năm 2029, mỗi thành viên biết trước khi rời chi nhánh liệu khoản vay có được duyệt hay không.'],
  ['am', 'በ2029 እያንዳንዱ አባል ከቅርንጫፉ ከመውጣቱ በፊት ብድሩ መፈቀዱን ያውቃል።'],
  ['ja', '2029年までに、すべての会員は支店を出る前に融資の可否を知る。'],
  ['zh', '到2029年,每位成员在离开网点之前就知道贷款是否获批。'],
  ['th', 'ภายในปี 2029 สมาชิกทุกคนทราบก่อนออกจากสาขาว่าได้รับสินเชื่อหรือไม่'],
  ['lo', 'ພາຍໃນປີ 2029 ສະມາຊິກທຸກຄົນຮູ້ກ່ອນອອກຈາກສາຂາວ່າໄດ້ຮັບເງິນກູ້ຫຼືບໍ່'],
  ['km', 'នៅឆ្នាំ 2029 សមាជិកគ្រប់រូបដឹងមុនពេលចាកចេញពីសាខា'],
  ['my', '၂၀၂၉ တွင် အဖွဲ့ဝင်တိုင်းသည် ရုံးခွဲမှ မထွက်မီ သိသည်။'],
];

describe.each(DESTINATIONS)('text in %s: %s', (lang, text) => {
  it('is split into the words of the Unicode standard', () => {
    expect(splitWords(text)).toEqual(segmented(text, lang));
  });

  it('is measured by these words', () => {
    const count = countWords(text);
    const [message] = told(
      'destination-length',
      `lang: ${lang}\ndestination: { statement: ${JSON.stringify(text)} }`,
      { options: { min: 15, max: 20 } },
    );
    if (count >= 15 && count <= 20) expect(message).toBeUndefined();
    else expect(message).toContain(`has ${count} words`);
  });
});

it.each([
  ['German', 'aäßZ019', '’- .,–'],
  ['Arabic', 'ابةيىءًِّ٠٩ـ', '،؛ .٬-'],
  ['Persian', 'آپچگکی۰۹', '\u200c ،.'],
  ['Hindi', 'कखतरािीुे्ंँ़०९', '।॥ ,\u200d\u200c'],
  ['Tamil', 'கசதரா்ிு', ' .,'],
  ['Hebrew', 'אבגדםת', ' .,-׳'],
])('splitting words agrees with the standard on any text of %s letters', (_, letters, others) => {
  const character = fc.constantFrom(...[...letters, ...others]);
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 24 }), (text) => {
      expect(splitWords(text)).toEqual(segmented(text, 'en'));
    }),
    { numRuns: runs(1500) },
  );
});
