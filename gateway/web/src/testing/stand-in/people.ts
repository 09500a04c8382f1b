import type { Schema } from "@/lib/api/client";

export const id = (kind: string, n: number) =>
  `${kind.padEnd(8, "0")}-0000-7000-8000-${String(n).padStart(12, "0")}`;

const HOUR = 3_600_000;
export const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

type Person = Schema<"MemberPage"> & { email: string; revision: number };
type Row = [
  name: string,
  profession: Person["profession"],
  state: string,
  about: string,
  works: string,
  ways: string,
  speaks: string,
];

const rows: Row[] = [
  [
    "Nora Lindqvist",
    "clinical-social-worker",
    "MT",
    "The only clinician in a valley of four hundred people. I drive a lot and listen to audiobooks.",
    "Adults,Older adults,Families",
    "CBT,Motivational interviewing",
    "English,Swedish",
  ],
  [
    "Dr. Ayo Adeyemi",
    "psychologist",
    "GA",
    "Trauma and grief. I supervise two trainees and learn from both.",
    "Adults,Veterans",
    "EMDR,Psychodynamic",
    "English,Yoruba",
  ],
  [
    "Marisol Vega",
    "marriage-family-therapist",
    "NM",
    "Couples who have nearly given up. Sometimes they have, and that can be good work too.",
    "Couples,Families",
    "Family systems,EFT",
    "English,Spanish",
  ],
  [
    "Tomasz Bielak",
    "psychiatric-nurse",
    "IL",
    "Nights on an inpatient ward for eleven years; outpatient since spring.",
    "Adults",
    "Motivational interviewing",
    "English,Polish",
  ],
  [
    "Hannah Osei",
    "trainee",
    "OH",
    "Second-year practicum. Mostly questions.",
    "Adolescents",
    "CBT",
    "English,Twi",
  ],
  [
    "Peter Kowalczyk-Reyes",
    "addiction-counselor",
    "AZ",
    "Sixteen years in recovery work. I believe in small steps and bad coffee.",
    "Adults,First responders",
    "Motivational interviewing,ACT",
    "English,Spanish",
  ],
  [
    "Lin Mei-Hua",
    "school-psychologist",
    "WA",
    "Three schools, one car.",
    "Children,Adolescents",
    "Play therapy,CBT",
    "English,Mandarin",
  ],
  [
    "Dr. Ruth Abramson",
    "psychiatrist",
    "NY",
    "Perinatal psychiatry. Telehealth two days a week.",
    "Adults",
    "Medication,Psychodynamic",
    "English,Hebrew",
  ],
  [
    "Caleb Whitehorse",
    "professional-counselor",
    "SD",
    "Tribal health clinic. Talk to me about working where everybody is somebody's cousin.",
    "Families,Adolescents",
    "Narrative therapy",
    "English,Lakota",
  ],
  [
    "Ines Duarte",
    "art-therapist",
    "CA",
    "Clay, mostly.",
    "Children,Older adults",
    "Art therapy",
    "English,Portuguese",
  ],
  [
    "Grace Villanueva",
    "school-social-worker",
    "TX",
    "Middle school. Yes, on purpose.",
    "Adolescents,Families",
    "Solution-focused",
    "English,Tagalog",
  ],
  [
    "Samir Haddad",
    "psychologist",
    "MI",
    "Refugee mental health, interpreters, and how to work in three.",
    "Adults,Families",
    "Narrative exposure,CBT",
    "English,Arabic",
  ],
  [
    "Bridget O'Hara",
    "clinical-social-worker",
    "ME",
    "Hospice. I collect good last sentences.",
    "Older adults,Families",
    "Grief work",
    "English",
  ],
  [
    "Jonas Feld",
    "trainee",
    "CO",
    "Pre-licensed, counting hours.",
    "Adults",
    "ACT",
    "English,German",
  ],
];

export const people: Person[] = rows.map(
  ([name, profession, licenceState, about, works, ways, speaks], n) => ({
    id: id("aaaa", n),
    name,
    email: `${name.split(" ")[0]!.toLowerCase()}@example.org`,
    profession,
    licenceState: licenceState as Person["licenceState"],
    joinedAt: ago(n < 10 ? 24 * (40 + n * 31) : 30 * (15 - n)),
    profile: {
      about,
      populations: works.split(","),
      modalities: ways.split(","),
      languages: speaks.split(","),
    },
    connection: null,
    revision: 1,
  }),
);

export const me = people[0]!;

export const card = ({
  id,
  name,
  profession,
  licenceState,
}: Schema<"MemberCard">): Schema<"MemberCard"> => ({
  id,
  name,
  profession,
  licenceState,
});
