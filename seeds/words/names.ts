/** Invented customers are put together from these; `latin` also makes the e-mail address. */
interface Name {
  readonly hebrew: string;
  readonly latin: string;
}

export const FIRST_NAMES: readonly Name[] = [
  { hebrew: 'נועה', latin: 'Noa' },
  { hebrew: 'דוד', latin: 'David' },
  { hebrew: 'תמר', latin: 'Tamar' },
  { hebrew: 'יוסף', latin: 'Yosef' },
  { hebrew: 'מאיה', latin: 'Maya' },
  { hebrew: 'איתי', latin: 'Itay' },
  { hebrew: 'יעל', latin: 'Yael' },
  { hebrew: 'עומר', latin: 'Omer' },
  { hebrew: 'שירה', latin: 'Shira' },
  { hebrew: 'אורי', latin: 'Uri' },
  { hebrew: 'רחל', latin: 'Rachel' },
  { hebrew: 'דניאל', latin: 'Daniel' },
  { hebrew: 'לילה', latin: 'Layla' },
  { hebrew: 'סמיר', latin: 'Samir' },
  { hebrew: 'אנה', latin: 'Anna' },
  { hebrew: 'מיכאל', latin: 'Michael' },
  { hebrew: 'הדס', latin: 'Hadas' },
  { hebrew: 'גיא', latin: 'Guy' },
  { hebrew: 'מרים', latin: 'Miriam' },
  { hebrew: 'אסף', latin: 'Asaf' },
];

export const LAST_NAMES: readonly Name[] = [
  { hebrew: 'לוי', latin: 'Levi' },
  { hebrew: 'כהן', latin: 'Cohen' },
  { hebrew: 'מזרחי', latin: 'Mizrahi' },
  { hebrew: 'פרץ', latin: 'Peretz' },
  { hebrew: 'ביטון', latin: 'Biton' },
  { hebrew: 'אברהם', latin: 'Avraham' },
  { hebrew: 'פרידמן', latin: 'Friedman' },
  { hebrew: 'חדד', latin: 'Haddad' },
  { hebrew: 'גבאי', latin: 'Gabay' },
  { hebrew: 'שפירא', latin: 'Shapira' },
  { hebrew: 'אדלר', latin: 'Adler' },
  { hebrew: "ח'ורי", latin: 'Khoury' },
  { hebrew: 'קפלן', latin: 'Kaplan' },
  { hebrew: 'דהן', latin: 'Dahan' },
  { hebrew: 'רוזן', latin: 'Rosen' },
  { hebrew: 'נסאר', latin: 'Nassar' },
  { hebrew: 'וולקוב', latin: 'Volkov' },
  { hebrew: 'אזולאי', latin: 'Azoulay' },
  { hebrew: 'בר-און', latin: 'Bar-On' },
  { hebrew: 'סגל', latin: 'Segal' },
];
