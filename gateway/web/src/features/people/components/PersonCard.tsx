import { Link } from "react-router";
import { Card } from "@/components/Card";
import { Face } from "@/components/Face";
import { Tag } from "@/components/Tag";
import { paths } from "@/config/paths";
import { professionName, stateName } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import classes from "./person-card.module.css";

/** Words on a card before it grows too tall. */
const SHOWN = 4;

export function PersonCard({ person }: { person: Schema<"DirectoryEntry"> }) {
  const works = [...person.modalities, ...person.populations];
  return (
    <Card className={classes.card}>
      <div className={classes.head}>
        <Face id={person.id} name={person.name} size={48} />
        <div>
          <Link className={classes.name} to={paths.person(person.id)}>
            {person.name}
          </Link>
          <p className={classes.badge}>
            {professionName(person.profession)}
            <br />
            {stateName(person.licenceState)}
          </p>
        </div>
      </div>
      {works.length > 0 && (
        <div className={classes.tags}>
          {works.slice(0, SHOWN).map((word) => (
            <Tag key={word}>{word}</Tag>
          ))}
        </div>
      )}
      {person.languages.length > 0 && (
        <p className={classes.languages}>Speaks {person.languages.join(", ")}</p>
      )}
    </Card>
  );
}
