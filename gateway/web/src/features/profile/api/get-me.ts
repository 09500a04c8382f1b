import { useQuery } from "@tanstack/react-query";
import { api, wholeAnswerOf } from "@/lib/api/client";
import { meKey } from "./keys";

/** Me, with the entity tag that a change of the profile must send back. */
export const useMe = () =>
  useQuery({ queryKey: meKey, queryFn: () => wholeAnswerOf(api.GET("/api/v1/me")) });
