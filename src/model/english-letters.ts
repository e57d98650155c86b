/** Tells a word that no English word can be, by three letters in a row that occur in none. */
import { makeLate } from './late.ts';

/**
 * One bit for each three letters in a row (the edge of a word counts as a letter): set if they occur in any of 275,000 English
 * words (an-array-of-english-words 2.0.0). The bit of `abc` is (1 × 27 + 2) × 27 + 3; the edge counts 0.
 */
const OCCURRING = `
  AAAA+P//v8wkqUSmeS1yyG7///+JWJJI5J5UIqKk+u7vr8gwiEyn2SUyCSrT8XKLLsLo////YtM8FhAEhcggiPz/76Vyyur/v66ISJJI
  ZJBEIoIk+pfvhcgkqAMAAJC/14H/f3697Pvo///f//v/fZ/m1f18r3bsef3///0R61Lc7/frf/////+9/v//f+9eL/7/ezUkiIL/////
  /f/7/7/f////n5Xk0/9+p9/mc/U/3++R2RAHAADg////I5IsEpkkwYggKf7//y8iSQIQSBKICILg////IoAgGBlAgYggiEQGQSAiCIL/
  //6LTJIAAAAAIoIkWtmd1dgki/73vy4iCACRQQIAAABgf7uzIoIACAAAwP///wEkQSAySSIRQAD9//8bAAAAAAAA+N/v97/8HwEAAPD/
  3y8RQRCJCIJARBAA////FwgAAAAACEQEQTUyGIGxeVb/6/cRAAAAIKAQAAAAwO98ZkQAABAAAID/vf+LSJJIZJIEZ/Ms+v//v4gkCURk
  STQi2IL///+PCIJAZBgAI4IoEhEEgYggCP7//y8ySQIAABCICILobXdWI4MM+N/vm4ggAEQGSQAAAID//X6MDIIgAAAA/fv//dvt9c/m
  j//3f/X9//0/aV6dzrNqRJ5F//59HZEkwf12vv7///03n6///3//7/f/b75XIgAg+P//9//+v/7/+/2/39WRaTb/7/dqb35P//PdWJEV
  cwAAAP7//i8iCQKBQBAIAALgf7//P/u9EggggAggiP7x/w4CCAAQAQCICIJIBAAAIgIA+N3vv4gACQAAACAiCKKXhQi8zveq/46DIAAA
  EBEEAAAAAHK0KAAAAIAAAAD8//dbRBBEApEkGBFEwf9+v0QkSfA236r/+379z/dRRAAEIpAAEBEE0Yggit7kc/B/338RSQIAAABARJBE
  //u9Ehkk0P/8lwUAACAySCIAAADcyPdDAAAQAQAA+P//v4gkCQQiSTAiyIL///+LSJJARJIEI4IA+v//vwAgAESGAXQiyKoRWRTdCKPo
  /7//IpMkAAAAwYghildWI/D/36//vy6LAABAZJBAAAAA+NXvDQAgAAIAAPC//9d3bVa97Pvq/77f3fv9npPm0fl9r0ckWRQFjIERZV7M
  fPPp///ff/+9+v/////d///++zUwgIL//X/////r/b/XBXQfmJFmk8ggAebkcySiDIBfeXQHAADgf6//AAAAAAAAQAAAAv7u/w0AAAAA
  AAAIAADgP6+PIwIAABBAAIAAAAAAACAQAIDff34BABAAAAAAIgIAAACAAIAAAD79ugIAAAABQAAAAAAgAAwAAAAACAAAwP9//0UkSSAw
  SQIBQQL8//dvRJIFIoIkmBHEwf9/v0UAQSAyDCIRQRCJCIJARBAE///9F5kkBQAAAEQEQfS/X6uRQRbt73VZBBAAIoMkAAAAwN99LwAA
  ABAAAID///+PSLJoZJNH//P9+v///99+r0QGSSQiCKL//f+LAALgfDZX/++9+p/H1YkgCv7//383zysAABCICILofT9ef/et/v/vuogg
  iEQGSTACAID//f6OCAIoAAAA/////9vvlcgkCUYEWfD///8RSRaJAJJoRBAF////FwEAgMAggEQEQTSyiaIbaRT9////f79XAAAgEBEE
  0f9urkZGCbD//1MRQRCIDAIAAAAAv9acEQEAQQAAAP7//y8iSaKRXR79///7f///I5Is+v/v1Yggiv7//z8iCKL3+36JCIJIRBBEI7oo
  +v/vv9gkiwIEUCAyCKL//X/93/f6f7/nIoIgEhkkQIgEBd5nOzOiGKIAAAD07/f9/5/fO/s++v/v9d/+/86me/R/368ReRb973dXRhEE
  f/v9+v/v99t+r///////1////14BAIDg///fr/u//v//9f/f90eU2fT/3+/3zX797/diZBrEAQAA+P//v4gkiQQmSSAiSIL///+PSbJA
  RJAEI9O9+v//vwggAESEQCAiCCIRQRCICILgf7//I5MsAgAAgIggiNb2d/Uyzar+vw6LAABAZJAAAAAA+P+vjQAAAAIAAFAhhwkAAAAA
  AAAAAAAAABAACABAAAAAAAIAEFAIxwQAAAAAAAAAAAAAAAAAAAAAAABQAQAAAAAAAAAAAAAEBAAAAAAAJoMkAgAAAAgAAAAAAAAAAAAA
  AAAEAADg////I9KsWtnl0f9+v/7///8/366xeRaNCKLo////IoIguN/v1d1iqv63e/W/36////+fzPNKAAAEo5Ms+tuf1f99r////z8i
  qSKRQRoACADg/z+/I5IwCgAAwP9//0UkSTQyyaIRQRL8//9fRJJEIpIk+N/v1///f0cEQXA2zysRQRCNCLJoRBBE///9P5nmEQAACEQG
  QfD/f6v/+X79//9RRBAAIoIkAgAAwP9+P0MAARQAAID///+LSJJIZJJEIoKk+t//v4gkCUSkSfA//6v///+LCIJARBgAI4IoEhEEgYgg
  CP7//y8yyQIAABCICILobT9eI7fs+t//uYgggEQGSwQAAID//c+M6KcpAAAA/3v//v/v984mj/7ve/1/3/9xSR6dz7N6RJMU//z9FxEE
  wc0uj/73//3//6////9f7Pft/79fAwIo+P//9/v/r/7//x0AhoERSTYMCCLgVBRGJ9o4GPkEcQAAAPr3/gEAAAAAAAAMAALg/7//AAAA
  EAAEAAAgAP73+woAAACBAACICAIIAAAAAwII+t3/PwAAAAAAQCAiCIIABAAIAAAAVo6LIIIAAgAAAAAAAEKmEAkACIAAAAD87/1fRJJE
  IpMkGtVm0b9e18ekeSQyQQIRQRD943UVABAEJ3KIupNu1IggA/7ne/2v39+RSRQAAABgRBBF//u9WhlkUQReR0EAACASCAAAAACsQUFB
  RABAAQAA6J/ro4gkAEQmSQACCIBfeB8BSIJAAAIAIoIg+J/vDwAAAEAAADAiiCARQACAAADgV68LIpIkAAAAgYAgAFQ2YXEz3aILyCYI
  CABARBAAAAAAeJ/rIQAAAAIAAPC//zsbSRKNTPNoRphF//P9H5Fk0Yw8i0QEAfSD3yEBAQCMCKPgf79vJ/op+l/mWf9//0emewQAAIL7
  +R797/5qZJBHy3gdFBEGgMggAUYEASQgAABRQQAHAADgf6/zIoAAEAAAgQAAAP72ew8AAAAAQQDUKALgX/+HAAIAEBAiAIgggEQAASAg
  AID//V8JAAAIAAAEAAAACMAAAAAgAdLxOygCCAABQQAAAACgUiaar7q4Bg==
`;

const LETTERS = 27;
const BEFORE_A = 96;

const getBits = makeLate(() => {
  const text = atob(OCCURRING.replace(/\s/g, ''));
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
});

/** Returns whether a word of the letters a to z, in lower case, has three letters in a row that no English word has. */
export function isImpossibleEnglish(word: string): boolean {
  const codes = [0, ...[...word].map((one) => one.charCodeAt(0) - BEFORE_A), 0];
  const bits = getBits();
  return codes.slice(2).some((last, at) => {
    const place = ((codes[at] ?? 0) * LETTERS + (codes[at + 1] ?? 0)) * LETTERS + last;
    return (((bits[place >> 3] ?? 0) >> (place & 7)) & 1) === 0;
  });
}
