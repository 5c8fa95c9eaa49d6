import Operations
import WebSupport

/// A part of a long form: a heading, its fields, and the buttons that make it grow or shrink.
struct FieldGroup: Sendable {
  /// What the part is about; empty where it needs no heading.
  var legend = ""
  /// What there is to know about it.
  var hint = ""
  var fields: [Field]
  /// What the button sends that takes the part away; empty where it cannot be.
  var removal = ""
  /// What the button after it sends that adds another; empty where none is.
  var addition = ""
  /// What that button says.
  var additionWord = Texts.text("case.part.add")

  static let sample = FieldGroup(
    legend: "第三方 1", hint: "每个第三方各填一份。", fields: [FormSheet("party.form", prefix: "parties.0.").text("name")],
    removal: "remove-parties-0", addition: "add-parties")
}

/// Parts of a form that repeat, such as third parties: more, fewer, and what was typed moves along.
///
/// The fields of a part are named `parties.0.name`, and `parties.count` says how many there are.
struct FormRows {
  /// How many parts a form can have.
  static let most = 30

  let name: String
  let values: FormData
  /// How many there are; at least one is offered.
  let count: Int

  init(_ name: String, _ values: FormData) {
    self.name = name
    self.values = values
    count = min(max(values["\(name).count"].flatMap { Int($0) } ?? 1, 1), Self.most)
  }

  /// What the names of the fields of a part begin with.
  func prefix(_ index: Int) -> String { "\(name).\(index)." }

  /// The form after a button was pressed: `add-parties`, or `remove-parties-0`; nil where it was another one.
  func changed(by deed: String) -> FormData? {
    if deed == "add-\(name)" { return values.setting("\(name).count", to: "\(min(count + 1, Self.most))") }
    guard let index = deed.split(separator: "-").last.flatMap({ Int($0) }), deed == "remove-\(name)-\(index)",
      (0..<count).contains(index)
    else { return nil }
    let items = values.items.compactMap { item -> (name: String, value: String)? in
      let parts = item.name.split(separator: ".", maxSplits: 2).map(String.init)
      guard parts.count == 3, parts[0] == name, let place = Int(parts[1]), place >= index else { return item }
      return place == index ? nil : ("\(name).\(place - 1).\(parts[2])", item.value)
    }
    return FormData(items).setting("\(name).count", to: "\(max(count - 1, 1))")
  }

  /// The parts, each with its button to remove it, the last with the one to add another.
  func groups(legend key: String, hint: String = "", fields: (_ prefix: String) -> [Field]) -> [FieldGroup] {
    (0..<count).map { index in
      FieldGroup(
        legend: Texts.text(key, ["number": "\(index + 1)"]), hint: index == 0 ? hint : "",
        fields: fields(prefix(index)), removal: count > 1 ? "remove-\(name)-\(index)" : "",
        addition: index == count - 1 && count < Self.most ? "add-\(name)" : "")
    }
  }
}
