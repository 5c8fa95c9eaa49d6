public import CivilTime
private import Foundation

/// The rules of all outcomes, as dated data: `Resources/outcomes.json`, validated when they are first used.
public struct OutcomeRules: Sendable {
  /// The Regulation's versions, with the days on which they were in force.
  public struct Regulation: Decodable, Sendable {
    /// The version.
    public var law: LegalGround.Law
    /// The decree.
    public var basis: String
    /// The first day.
    public var from: CivilDate
    /// The last day; nil while it is in force.
    public var through: CivilDate?
  }

  /// The row of table 3 that an office counts an outcome in.
  public typealias RowChoice = [AnnualReport.Format: String]

  /// The Regulation's versions, the earliest first.
  public let regulations: [Regulation]
  /// The outcomes of the Regulation of 2019, in the order of their codes.
  public let rules: [OutcomeRule]
  /// The outcomes of the Regulation of 2007, in the order of their codes.
  public let former: [FormerOutcomeRule]

  /// The rules as shipped.
  ///
  /// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
  public static let shared: OutcomeRules = {
    do {
      return try OutcomeRules(json: PackageResources.outcomes_json)
    } catch {
      preconditionFailure("outcomes.json: \(error)")
    }
  }()

  /// Reads and validates rules.
  ///
  /// - Parameters:
  ///   - json: the rules, in the layout of `Resources/outcomes.json`.
  ///   - choices: other rows for outcomes whose row an office may choose.
  /// - Throws: `InvalidOutcomes`, or `DecodingError` where the layout is another.
  public init(json: [UInt8], choosing choices: [Outcome: RowChoice] = [:]) throws {
    let content = try JSONDecoder().decode(Content.self, from: Data(json))
    try self.init(content, choosing: choices)
  }

  /// The rules as shipped, with other rows for outcomes whose row an office may choose.
  ///
  /// - Throws: `InvalidOutcomes` where a row does not exist or an outcome leaves no choice.
  public init(choosing choices: [Outcome: RowChoice]) throws {
    let shared = OutcomeRules.shared
    try self.init(
      Content(regulations: shared.regulations, outcomes: shared.rules, former: shared.former), choosing: choices)
  }

  private init(_ content: Content, choosing choices: [Outcome: RowChoice]) throws {
    regulations = content.regulations
    former = content.former
    rules = try content.outcomes.map { rule throws(InvalidOutcomes) in
      guard let choice = choices[rule.outcome] else { return rule }
      guard rule.isConfigurable else {
        throw InvalidOutcomes(description: "\(rule.outcome.code) has a row that nobody may choose")
      }
      var rule = rule
      for (form, row) in choice { rule.rows[form.rawValue] = row }
      return rule
    }
    try validate(against: .shared)
  }

  /// A row of the form of 2021 as a choice for both forms: that of 2019 prints one row for all other handling.
  public static func choice(ofRow row: String) -> RowChoice {
    [.form2021: row, .form2019: row == "otherMisc" ? "otherHandling" : row]
  }

  /// The rule of an outcome.
  public subscript(outcome: Outcome) -> OutcomeRule { rules[Self.place(of: outcome)] }

  /// The rule of an outcome of the time before 2019-05-15.
  public subscript(outcome: FormerOutcome) -> FormerOutcomeRule { former[Self.place(of: outcome)] }

  /// The version of the Regulation that is in force on a day; nil before 2008-05-01.
  public func regulation(on day: CivilDate) -> Regulation? {
    regulations.first { $0.from <= day && day <= $0.through ?? day }
  }

  /// The form in which a year is reported; nil before the first national form.
  public static func form(ofYear year: Int) -> AnnualReport.Format? {
    ReportForms.shared.formats.values.first { $0.reportYears.from <= year && year <= $0.reportYears.to ?? year }
      .map(\.id)
  }

  /// Validation puts the rules in the order of the cases.
  private static func place<Case: CaseIterable & Equatable>(of outcome: Case) -> Int {
    Case.allCases.enumerated().first { $0.element == outcome }?.offset ?? 0
  }

  private struct Content: Decodable {
    var regulations: [Regulation]
    var outcomes: [OutcomeRule]
    var former: [FormerOutcomeRule]
  }
}

/// What is wrong with the data of the outcomes.
public struct InvalidOutcomes: Error, CustomStringConvertible {
  /// The fault in words.
  public var description: String
}
