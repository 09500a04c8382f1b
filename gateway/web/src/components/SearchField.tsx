import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigation } from "react-router";

interface SearchFieldProps {
  label: string;
  value: string;
  onSearch: (q: string) => void;
}

/** Milliseconds without a key before the list follows what she types. */
const PAUSE = 300;

export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const navigation = useNavigation();
  // Who has followed a link meanwhile is on her way, and is not called back by what she typed before.
  const search = useDebouncedCallback((q: string) => {
    if (navigation.state === "idle") onSearch(q);
  }, PAUSE);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setText(value);
  }
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}
