import type { Role } from "@/lib/auth/actor";

/** Each role's name, and in one sentence what who has it may do. */
const words: Record<Role, { name: string; sentence: string }> = {
  OFFICER: { name: "Officer", sentence: "takes in the documents of the own branch's applicants" },
  REVIEWER: { name: "Reviewer", sentence: "does all that an officer does, in the own branch" },
  ADMIN: { name: "Admin", sentence: "does everything, in all branches, and manages users" },
  AUDITOR: { name: "Auditor", sentence: "looks at everything, in all branches, and changes nothing" },
};

export const roleName = (role: Role): string => words[role].name;
export const roleSentence = (role: Role): string => words[role].sentence;
