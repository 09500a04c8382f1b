import { TagsInput, type TagsInputProps } from "@mantine/core";
import { useState } from "react";

/** Several short words, Enter or a comma after each. Known ones are offered while she types, so that no list covers the form. */
export function WordsInput({ data, ...rest }: TagsInputProps) {
  const [typed, setTyped] = useState("");
  return (
    <TagsInput
      size="md"
      {...rest}
      data={typed.trim() ? data : []}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  );
}
