public import CivilTime
private import Foundation

/// What letters say about remedies, and how long they are open, by the date of the letter: `Resources/remedies.json`.
public struct RemedyRules: Decodable, Sendable {
  /// A time in which letters said the same.
  public struct Period: Decodable, Sendable {
    /// The first day.
    public var from: CivilDate
    /// The last day; nil while it lasts.
    public var through: CivilDate?
    /// The route of every reply, whatever its outcome; nil where the outcome decides.
    public var route: RemedyRoute?
    /// The time for reconsideration, such as `60d`.
    public var review: String
    /// The time for a direct suit, such as `6m`.
    public var suit: String
    /// The time for a suit after reconsideration, such as `15d`.
    public var suitAfterReview: String
    /// Whether a letter served online has to tell the online route: 行政复议法, Article 22.
    public var tellsOnlineRoute: Bool
    /// Whether the values are known from practice and were not read in the law.
    public var isFromKnowledge: Bool

    /// How long a remedy is open.
    public func term(_ kind: RemedyTerm.Kind) -> RemedyTerm? {
      let text =
        switch kind {
        case .review: review
        case .suit: suit
        case .suitAfterReview: suitAfterReview
        }
      return Term(text).map { RemedyTerm(kind: kind, length: $0) }
    }
  }

  /// The sentences that clauses are made of.
  public enum Sentence: String, CaseIterable, Sendable {
    case eitherReview, eitherSuit, reviewFirstReview, reviewFirstSuit, reviewOnly, onlineRoute, paymentTerm
    case objectReply, objectThirdParty, objectWithheld, objectRest
  }

  /// The periods, the earliest first.
  public let periods: [Period]
  /// The sentences, with places in braces.
  public let sentences: [String: String]

  /// The bytes of the rules as shipped, over which a legal reviewer signs.
  public static var source: [UInt8] { PackageResources.remedies_json }

  /// The rules as shipped; they are to be confirmed by counsel.
  ///
  /// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
  public static let shared: RemedyRules = {
    do {
      return try RemedyRules(json: source)
    } catch {
      preconditionFailure("remedies.json: \(error)")
    }
  }()

  /// Reads and validates rules.
  ///
  /// - Throws: `InvalidRemedies`, or `DecodingError` where the layout is another.
  public init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(RemedyRules.self, from: Data(json))
    guard !periods.isEmpty else { throw InvalidRemedies(description: "there is no period") }
    for period in periods {
      guard RemedyTerm.Kind.allCases.allSatisfy({ period.term($0) != nil }) else {
        throw InvalidRemedies(description: "a term from \(period.from) on is none")
      }
    }
    for (earlier, later) in zip(periods, periods.dropFirst())
    where earlier.through?.adding(days: 1) != later.from {
      throw InvalidRemedies(description: "the period from \(later.from) does not follow the one before it")
    }
    for sentence in Sentence.allCases where sentences[sentence.rawValue] == nil {
      throw InvalidRemedies(description: "the sentence \(sentence) is missing")
    }
  }

  /// The period of a letter's date; nil before the first.
  public func period(on day: CivilDate) -> Period? {
    periods.first { $0.from <= day && day <= $0.through ?? day }
  }

  /// A sentence with its places filled.
  func text(_ sentence: Sentence, _ places: [String: String] = [:]) -> String {
    places.reduce(sentences[sentence.rawValue] ?? "") { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}

/// What is wrong with the data of the remedies.
public struct InvalidRemedies: Error, CustomStringConvertible {
  /// The fault in words.
  public var description: String
}
