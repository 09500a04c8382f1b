import { Textarea, VisuallyHidden } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from "react";
import type { Member } from "@/lib/api/client";
import { type Mentioned, mentionAt } from "@/lib/mentions";
import { Face } from "./Face";
import classes from "./message-box.module.css";
import { credential } from "./Person";

interface MessageBoxProps {
  label: string;
  description?: ReactNode;
  value: string;
  mentioned: Mentioned[];
  /** Who can be mentioned: the members of the group. */
  people: Member[];
  error?: string;
  minRows?: number;
  boxRef?: Ref<HTMLTextAreaElement>;
  onChange: (part: { body: string; mentioned: Mentioned[] }) => void;
}

/** How many names are offered at once; more would hide the text. */
const OFFERED = 6;

/** A text box that offers the group's members after an "@". */
export function MessageBox(props: MessageBoxProps) {
  const { value, mentioned, people, onChange, boxRef, minRows = 4, ...rest } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const box = useMergedRef(own, boxRef);
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);

  const typing = caret === null ? null : mentionAt(value, caret);
  const q = typing?.q.trim().toLowerCase() ?? "";
  const offers = typing
    ? people.filter((p) => ` ${p.name.toLowerCase()}`.includes(` ${q}`)).slice(0, OFFERED)
    : [];
  const at = Math.min(active, offers.length - 1);

  const choose = (person: Member) => {
    if (!typing || caret === null) return;
    const before = `${value.slice(0, typing.from)}@${person.name} `;
    const others = mentioned.filter((m) => m.id !== person.id && m.name !== person.name);
    onChange({
      body: before + value.slice(caret).replace(/^ /, ""),
      mentioned: [...others, { id: person.id, name: person.name }],
    });
    setCaret(null);
    requestAnimationFrame(() => {
      own.current?.focus();
      own.current?.setSelectionRange(before.length, before.length);
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (offers.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((at + step + offers.length) % offers.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(offers[at]!);
    else if (event.key === "Escape") setCaret(null);
    else return;
    event.preventDefault();
  };

  const open = offers.length > 0;
  return (
    <div className={classes.box}>
      <Textarea
        {...rest}
        required
        autosize
        minRows={minRows}
        maxRows={24}
        value={value}
        ref={box}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${at}` : undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
        onChange={(event) => {
          onChange({ body: event.currentTarget.value, mentioned });
          setCaret(event.currentTarget.selectionStart);
          setActive(0);
        }}
      />
      <VisuallyHidden role="status">
        {open && `${offers.length} names; arrow keys to choose, Enter to take one`}
      </VisuallyHidden>
      {open && (
        <ul id={listId} role="listbox" aria-label="Members to mention" className={classes.offers}>
          {offers.map((person, i) => (
            // Chosen by keyboard from the text box, which keeps the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={person.id}
              id={`${listId}-${i}`}
              role="option"
              aria-selected={i === at}
              className={classes.offer}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <Face id={person.id} name={person.name} size={28} />
              <span>{person.name}</span>
              <small>{credential(person)}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
