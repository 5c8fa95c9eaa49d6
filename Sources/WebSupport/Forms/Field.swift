/// One field of a form, with its label, its explanation and what is wrong with it; drawn by the partial `field`.
public struct Field: Sendable {
  /// What is sent.
  public var name: String
  /// Where it stands on the page.
  public var id: String
  /// What it asks for.
  public var label: String
  /// How to answer.
  public var hint: String
  /// What is wrong.
  public var error: String
  /// The answer so far.
  public var value: String
  /// The answers that it offers.
  public var choices: [Choice] = []
  /// Whether it may stay empty.
  public var isOptional: Bool
  /// The ids of explanation and error, for those who hear the page.
  var describedBy: String
  /// The type of an input of one line; empty for other kinds.
  var inputType = ""
  /// Which other kind it is.
  var isArea = false, isSelect = false, isFile = false, isSingle = false
  /// `radio` or `checkbox`, where every answer has a box.
  var boxType = ""
  /// Where the script asks for suggestions while somebody types; empty where there are none.
  var source = ""
  /// Whether `choices` are what was found, offered as boxes above the line of text.
  var isChooser = false
  /// The most characters; nil where the browser need not know.
  var limit: Int?
  /// The height of a text area.
  var rows = 0
  /// What a browser may fill in (`autocomplete`), and the keys that a phone shows (`inputmode`).
  var autocomplete = "", inputMode = ""
  /// Which files are taken, and whether several.
  var accept = ""
  var isMultiple = false
  /// Whether it is narrow, as a number or a day is.
  var isShort = false

  init(name: String, label: String, hint: String, error: String, value: String, isOptional: Bool) {
    self.name = name
    id = Field.id(of: name)
    self.label = label
    self.hint = hint
    self.error = error
    self.value = value
    self.isOptional = isOptional
    let id = id
    describedBy = [hint.isEmpty ? "" : "\(id)-hint", error.isEmpty ? "" : "\(id)-error"]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The id of the field of that name.
  static func id(of name: String) -> String { "f-\(name)" }

  /// The same field with answers to choose from, the chosen ones marked.
  func offering(_ choices: [Choice], chosen: [String]) -> Field {
    var field = self
    field.choices = choices.enumerated().map { number, choice in
      var choice = choice
      choice.isChosen = chosen.contains(choice.value)
      // The first box bears the id of the field, so that the summary of errors leads to it.
      choice.id = number == 0 ? id : "\(id)-\(number)"
      return choice
    }
    return field
  }
}
