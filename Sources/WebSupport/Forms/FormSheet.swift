import Operations

/// Makes the fields of one form: labels and explanations from the catalogue, answers from what was sent, and beside
/// each what is wrong.
///
/// The field `name` of the form `organs` has its label under `organs.name` and its explanation, where there is one,
/// under `organs.name.hint`.
public struct FormSheet: Sendable {
  private let texts: String
  private let values: FormData
  private let problems: Problems
  private let prefix: String

  /// - Parameters:
  ///   - texts: the beginning of its keys in the catalogue.
  ///   - values: what to show in the fields: what was sent, or what the record holds.
  ///   - problems: what is wrong with it.
  ///   - prefix: what the names of its fields begin with, and their keys do not: `agent.`, `parts.2.`.
  public init(_ texts: String, values: FormData = FormData(), problems: Problems = .none, prefix: String = "") {
    self.texts = texts
    self.values = values
    self.problems = problems
    self.prefix = prefix
  }

  /// A line of text; `type` is that of the input, such as `email`, `tel`, `url`, `search`.
  public func text(
    _ name: String, limit: Int? = 200, type: String = "text", isOptional: Bool = false, isShort: Bool = false,
    autocomplete: String = "off"
  ) -> Field {
    var field = plain(name, isOptional: isOptional)
    field.inputType = type
    field.limit = limit
    field.isShort = isShort
    field.autocomplete = autocomplete
    return field
  }

  /// A password, never shown again; `autocomplete` is `current-password`, `new-password` or `one-time-code`.
  public func password(_ name: String, autocomplete: String) -> Field {
    var field = plain(name, isOptional: false)
    field.value = ""
    field.inputType = "password"
    field.autocomplete = autocomplete
    return field
  }

  /// A whole number.
  public func number(_ name: String, isOptional: Bool = false) -> Field {
    var field = text(name, limit: 20, isOptional: isOptional, isShort: true)
    field.inputMode = "numeric"
    return field
  }

  /// A day.
  public func date(_ name: String, isOptional: Bool = false) -> Field {
    text(name, limit: nil, type: "date", isOptional: isOptional, isShort: true)
  }

  /// A text of several lines.
  public func area(_ name: String, limit: Int? = 5_000, rows: Int = 5, isOptional: Bool = false) -> Field {
    var field = plain(name, isOptional: isOptional)
    field.isArea = true
    field.limit = limit
    field.rows = rows
    return field
  }

  /// One of many answers; an optional one can also be left at nothing, for which `nothing` is the word.
  public func select(
    _ name: String, _ choices: [Choice], isOptional: Bool = false, nothing word: String = ""
  ) -> Field {
    var field = plain(name, isOptional: isOptional)
    field.isSelect = true
    let first = Choice("", word.isEmpty ? Texts.text("form.choose") : word)
    let nothing = isOptional || field.value.isEmpty ? [first] : []
    return field.offering(nothing + choices, chosen: [field.value])
  }

  /// One of so many answers that a part of its name is asked for.
  ///
  /// `text` stands in the line; `offered` is what was found where more than one thing was, with the value `chosen`
  /// marked; at `source` the script asks for suggestions.
  public func chooser(
    _ name: String, text: String, offered: [Choice], chosen: String, source: String, isOptional: Bool = false
  ) -> Field {
    var field = plain(name, isOptional: isOptional, hint: Texts.text("form.chooser"))
    field.inputType = "text"
    field.limit = 200
    field.autocomplete = "off"
    field.value = text
    field.isChooser = true
    field.source = source
    return field.offering(offered, chosen: [chosen])
  }

  /// One of the values that a list can be narrowed to; at first all of them.
  public func filter(_ name: String, _ choices: [Choice]) -> Field {
    select(name, choices, isOptional: true, nothing: Texts.text("page.filter.all"))
  }

  /// One of a few answers, all in view.
  public func radios(_ name: String, _ choices: [Choice], isOptional: Bool = false) -> Field {
    var field = plain(name, isOptional: isOptional)
    field.boxType = "radio"
    return field.offering(choices, chosen: [field.value])
  }

  /// Any number of answers.
  public func checkboxes(_ name: String, _ choices: [Choice]) -> Field {
    var field = plain(name, isOptional: false)
    field.boxType = "checkbox"
    return field.offering(choices, chosen: values.all(prefix + name))
  }

  /// Yes or no.
  public func checkbox(_ name: String) -> Field {
    var field = plain(name, isOptional: false)
    field.isSingle = true
    return field.offering([Choice("1", field.label)], chosen: values.flag(prefix + name) ? ["1"] : [])
  }

  /// A file, or several; the form must be sent as `multipart/form-data`.
  public func file(_ name: String, accept: String = "", isMultiple: Bool = false, isOptional: Bool = false) -> Field {
    var field = plain(name, isOptional: isOptional)
    field.isFile = true
    field.accept = accept
    field.isMultiple = isMultiple
    return field
  }

  private func plain(_ name: String, isOptional: Bool, hint: String = "") -> Field {
    Field(
      name: prefix + name, label: Texts.text("\(texts).\(name)"), hint: Texts.all["\(texts).\(name).hint"] ?? hint,
      error: problems.text(for: prefix + name), value: values[prefix + name] ?? "", isOptional: isOptional)
  }
}
