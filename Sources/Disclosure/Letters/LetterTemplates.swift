public import CivilTime
import Foundation

/// The templates that the program brings, by the day from which they hold.
public struct LetterTemplates: Sendable {
  /// The templates that hold from one day on.
  struct Edition: Decodable {
    var effectiveFrom: String
    var templates: [LetterTemplate]
  }

  /// Why a file of templates cannot be used: an error of the build, or of whoever wrote the file.
  public struct Defect: Error, Equatable, Sendable {
    /// The letter or the edition.
    public var place: String
    /// What is wrong, by the key of its sentence.
    public var issues: [Issue]
  }

  private var editions: [(from: CivilDate, templates: [LetterKind: LetterTemplate])] = []

  /// Reads and checks templates: every field known, every part that the law asks for there, every kind exactly once in
  /// each edition.
  public init(json: [UInt8]) throws {
    for edition in try JSONDecoder().decode([Edition].self, from: Data(json)) {
      guard let from = CivilDate(iso: edition.effectiveFrom) else {
        throw Defect(place: edition.effectiveFrom, issues: [Issue("effectiveFrom", "letter.edition.date")])
      }
      editions.append((from, try Self.byKind(edition)))
    }
    editions.sort { $0.from < $1.from }
  }

  private static func byKind(_ edition: Edition) throws(Defect) -> [LetterKind: LetterTemplate] {
    var kinds: [LetterKind: LetterTemplate] = [:]
    for template in edition.templates {
      let issues = template.issues()
      guard issues.isEmpty, let kind = template.letterKind else { throw Defect(place: template.kind, issues: issues) }
      guard kinds.updateValue(template, forKey: kind) == nil else {
        throw Defect(place: template.kind, issues: [Issue("kind", "letter.kind.twice")])
      }
    }
    for kind in LetterKind.all where kinds[kind] == nil {
      throw Defect(place: kind.rawValue, issues: [Issue("kind", "letter.kind.missing")])
    }
    return kinds
  }

  /// The template of a kind that holds on a day; nil before the first edition, when the Regulation of 2019 was not in
  /// force and letters are only filed, not written.
  public func template(_ kind: LetterKind, on day: CivilDate) -> LetterTemplate? {
    editions.last { $0.from <= day }?.templates[kind]
  }

  /// The templates of the program.
  ///
  /// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
  public static let shipped: LetterTemplates = {
    do {
      return try LetterTemplates(json: PackageResources.letters_json)
    } catch {
      preconditionFailure("letters.json: \(error)")
    }
  }()
}
