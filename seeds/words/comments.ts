import type { ChannelKey } from '../map/channels.js';
import type { PromiseKey } from '../map/promises.js';

export type Language = 'he' | 'en';
export type Tone = 'praise' | 'complaint';

/** A comment as customers of each language put it. */
type Comment = Readonly<Record<Language, string>>;

/** What customers write and say of a contact, by channel; those of `any` fit every channel. */
export const COMMENTS: Readonly<Record<Tone, Readonly<Partial<Record<ChannelKey | 'any', readonly Comment[]>>>>> = {
  praise: {
    any: [
      { he: 'שירות אישי ומקצועי, אמליץ לחברים.', en: 'Personal and professional service. I will tell my friends.' },
      { he: 'הכול היה פשוט וברור. תודה!', en: 'Everything was simple and clear. Thank you!' },
      { he: 'סוף סוף חברה שמכבדת את הלקוח.', en: 'At last a company that respects its customers.' },
    ],
    'call-centre': [
      {
        he: 'הנציגה הקשיבה, הבינה ופתרה הכול בשיחה אחת. כל הכבוד!',
        en: 'The agent listened, understood and solved everything in one call.',
      },
      {
        he: 'ענו לי מהר ובחיוך, אפילו בטלפון שומעים חיוך.',
        en: 'Quick answer, and with a smile: one can hear it even on the phone.',
      },
    ],
    technician: [
      {
        he: 'הטכנאי הגיע בזמן, היה אדיב והסביר כל שלב.',
        en: 'The technician was on time, friendly, and explained every step.',
      },
    ],
    app: [
      {
        he: 'האפליקציה נוחה וברורה, סידרתי הכול לבד בשתי דקות.',
        en: 'The app is clear; I sorted it out by myself in two minutes.',
      },
    ],
    chat: [
      {
        he: "קיבלתי תשובה בצ'אט תוך דקה, בלי לחזור על הסיפור שלוש פעמים.",
        en: 'Chat answered within a minute and nobody made me repeat my story.',
      },
    ],
    store: [
      { he: 'בחנות ישבו איתי בסבלנות עד שהבנתי.', en: 'In the store they sat with me patiently until I understood.' },
    ],
    website: [{ he: 'אתר נעים, מוצאים הכול מיד.', en: 'A pleasant website; one finds everything at once.' }],
  },
  complaint: {
    any: [
      {
        he: 'כל אחד אומר משהו אחר, ואף אחד לא לוקח אחריות.',
        en: 'Everyone tells me something else and nobody takes responsibility.',
      },
      {
        he: 'שלוש פעמים סיפרתי את אותו הסיפור ועדיין אין פתרון.',
        en: 'I have told the same story three times and there is still no solution.',
      },
    ],
    'call-centre': [
      {
        he: 'חיכיתי על הקו ארבעים דקות ואז ניתקו לי.',
        en: 'Forty minutes on hold and then the line went dead.',
      },
      { he: 'הנציג היה לא אדיב ולא ידע לענות.', en: 'The agent was rude and did not know the answer.' },
    ],
    technician: [{ he: 'הטכנאי מיהר והשאיר אחריו בלגן.', en: 'The technician was in a hurry and left a mess behind.' }],
    app: [
      {
        he: 'באפליקציה אי אפשר להגיע לבן אדם, רק תשובות אוטומטיות.',
        en: 'There is no way to reach a human being in the app.',
      },
    ],
    chat: [
      {
        he: "בצ'אט אמרו לי דבר אחד ובטלפון דבר אחר.",
        en: 'Chat told me one thing and the call centre the opposite.',
      },
    ],
    store: [{ he: 'תור של שעה לשאלה של דקה.', en: 'An hour in the queue for a question of one minute.' }],
    website: [{ he: 'האתר איטי ולא מוצאים בו כלום.', en: 'The website is slow and one finds nothing.' }],
  },
};

/** What customers say when a promise was broken. */
export const PROMISE_COMPLAINTS: Readonly<Record<PromiseKey, Comment>> = {
  'speed-as-sold': {
    he: 'הבטיחו לי 100 מגה וקיבלתי 10. משלמים כמו במרכז ומקבלים עשירית.',
    en: 'I was sold 100 Mbps and I get 10: the price of the city, a tenth of the speed.',
  },
  'installed-by-date': {
    he: 'קבעו לי תאריך התקנה, הגיעו ימים אחר כך ואף אחד לא הודיע.',
    en: 'We agreed on a day for the installation; they came days later without a word.',
  },
  'technician-within-24-hours': {
    he: 'הבטיחו טכנאי תוך יממה. חיכיתי שלושה ימים בלי אינטרנט.',
    en: 'A technician within 24 hours, they said. I was offline for three days.',
  },
  'answer-within-3-minutes': {
    he: 'שלוש דקות? חיכיתי רבע שעה למענה.',
    en: 'Three minutes? I waited a quarter of an hour for an answer.',
  },
  'price-stays': {
    he: 'החשבון עלה בלי שאמרו לי מילה.',
    en: 'My bill went up without a word.',
  },
};

/** What a customer wants when he turns to the company, by journey. */
export const INTENTS = {
  onboarding: ['get-connected'],
  'problem-solving': ['no-internet', 'slow-internet', 'wifi-coverage', 'wrong-bill', 'tv-not-working'],
  upgrade: ['faster-plan'],
  'moving-home': ['move-line'],
} as const;

/** What stands in a customer's way when a contact goes badly. */
export const DIFFICULTIES = ['long-wait', 'repeat-story', 'transferred', 'login-failed', 'no-answer'] as const;
