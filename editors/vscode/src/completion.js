// After a field's name comes its value: ask for that at once, as if the person had typed the blank in front of it.

const ASK_AGAIN = { command: "editor.action.triggerSuggest", title: "Suggest" };

/**
 * @param {object | object[] | null | undefined} answer what the language server offers, as the editor has it
 * @param {number} field the editor's number for a completion that is a field
 */
function askForValues(answer, field) {
  for (const item of Array.isArray(answer) ? answer : (answer?.items ?? [])) {
    const text = item.textEdit?.newText ?? item.insertText;
    if (item.kind === field && typeof text === "string" && text.endsWith(" ")) {
      item.command = ASK_AGAIN;
    }
  }
  return answer;
}

module.exports = { askForValues };
