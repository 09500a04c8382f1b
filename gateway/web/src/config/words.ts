import type { Schema } from "@/lib/api/client";

export type Profession = Schema<"Registration">["profession"];
/** USPS code. */
export type State = Schema<"Registration">["licenceState"];
export type Setting = Schema<"NewJob">["setting"];

export const professions: Record<Profession, string> = {
  psychologist: "Psychologist",
  psychiatrist: "Psychiatrist",
  "psychiatric-nurse": "Psychiatric nurse",
  "clinical-social-worker": "Clinical social worker",
  "school-social-worker": "School social worker",
  "marriage-family-therapist": "Marriage and family therapist",
  "professional-counselor": "Professional counselor",
  "addiction-counselor": "Addiction counselor",
  "art-therapist": "Art therapist",
  "school-psychologist": "School psychologist",
  trainee: "Trainee",
};

export const settings: Record<Setting, string> = {
  "private-practice": "Private practice",
  "community-clinic": "Community clinic",
  hospital: "Hospital",
  school: "School",
  telehealth: "Telehealth",
  university: "University",
  government: "Government",
  nonprofit: "Nonprofit",
};

/** The 50 states and the District of Columbia by USPS code. */
export const states: Record<string, string> = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
};

export const professionName = (value: string) => professions[value as Profession] ?? value;
export const stateName = (code: string) => states[code] ?? code;

/** For a select: value and label, in the order given. */
export const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const counted = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
