/** The id of the settings: `schema/lessons.json`. */
export const settingsId = "gradwalk:lessons";
