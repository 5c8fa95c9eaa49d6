import CivilTime
import Disclosure

/// What the tests of letters share.
enum LetterSamples {
  /// A value for every field, with the name of the field in it.
  static let values = Dictionary(uniqueKeysWithValues: LetterField.allCases.map { ($0, "〈\($0.label)〉") })

  static let remedies = ["如对本答复不服，可以依法申请行政复议。"]

  static let day = CivilDate(dayNumber: 20_000)

  /// The template of a kind that the program brings.
  static func template(_ kind: LetterKind) throws -> LetterTemplate {
    guard let template = LetterTemplates.shipped.template(kind, on: day) else { throw Absent() }
    return template
  }

  /// A draft of a kind with every value.
  static func draft(_ kind: LetterKind) throws -> LetterDraft {
    LetterDraft(
      template: try template(kind), values: values, remedies: kind.carriesRemedies ? remedies : [], enclosures: [])
  }

  struct Absent: Error {}
}
