/** Agencies that Arab newsrooms credit most, as they print them. Offered, never forced. */
export const commonAgencies: readonly string[] = [
  'وكالات',
  'رويترز',
  'فرانس برس',
  'أسوشييتد برس',
  'الأناضول',
  'د ب أ',
  'شينخوا',
  'نوفوستي',
  'أ ش أ',
  'بترا',
  'سانا',
  'قنا',
  'واس',
  'وام',
  'وفا',
  'واع',
];
