import { Button, NativeSelect, PasswordInput, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Audience } from "@/components/Audience";
import { DraftForm } from "@/components/DraftForm";
import { fieldWords } from "@/components/trouble-words";
import { gatewayPaths, paths } from "@/config/paths";
import { choices, type Profession, professions, type State, states } from "@/config/words";
import { asProblem } from "@/lib/api/problem";
import { useDraft } from "@/lib/drafts";
import { useRegister } from "../api/register";

const EMPTY = { email: "", name: "", profession: "", licenceState: "" };

/** Characters of a password, as the member service counts them. */
const SHORTEST_PASSWORD = 12;

/** The password is never kept with the draft. */
export function JoinForm() {
  const draft = useDraft("join", EMPTY);
  const [password, setPassword] = useState("");
  const register = useRegister();
  const { email, name, profession, licenceState } = draft.value;
  const problem = register.error && asProblem(register.error);
  const text = (field: keyof typeof EMPTY) => ({
    required: true,
    value: draft.value[field],
    error: fieldWords(problem, field),
    onChange: (e: { currentTarget: { value: string } }) =>
      draft.change({ [field]: e.currentTarget.value }),
  });
  const submit = () =>
    register.mutate(
      {
        id: draft.id,
        email: email.trim(),
        name: name.trim(),
        password,
        profession: profession as Profession,
        licenceState: licenceState as State,
      },
      {
        onSuccess: () => {
          draft.clear();
          window.location.assign(gatewayPaths.signIn(paths.me));
        },
      },
    );
  return (
    <DraftForm draft={draft} error={register.error} onSubmit={submit}>
      <TextInput
        label="Your name"
        description="As colleagues know you."
        autoComplete="name"
        maxLength={100}
        {...text("name")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label="Profession"
          data={[{ value: "", label: "Choose" }, ...choices(professions)]}
          {...text("profession")}
        />
        <NativeSelect
          label="Licensed in, or training in"
          data={[{ value: "", label: "Choose" }, ...choices(states)]}
          {...text("licenceState")}
        />
      </SimpleGrid>
      <TextInput
        label="E-mail"
        description="For signing in. Nobody here sees it."
        type="email"
        autoComplete="username"
        maxLength={254}
        {...text("email")}
      />
      <PasswordInput
        label="Password"
        description={`At least ${SHORTEST_PASSWORD} characters. Three or four unrelated words are easy to keep in mind.`}
        autoComplete="new-password"
        required
        minLength={SHORTEST_PASSWORD}
        maxLength={128}
        value={password}
        error={fieldWords(problem, "password")}
        onChange={(e) => setPassword(e.currentTarget.value)}
      />
      <Audience>Members see your name, profession and state. Nobody outside does.</Audience>
      <div>
        <Button type="submit" size="lg" loading={register.isPending}>
          Join
        </Button>
      </div>
      <Text>
        Already a member? <a href={gatewayPaths.signIn(paths.home)}>Sign in</a>
      </Text>
    </DraftForm>
  );
}
