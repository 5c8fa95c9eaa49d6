/// A sentence of a made-up report, in pieces, so that one figure of it can be changed on purpose.
public struct GeneratedSentence: Sendable, Equatable {
  /// Words, or one figure.
  public enum Piece: Sendable, Equatable {
    /// Words.
    case words(String)
    /// A number as printed.
    case figure(String)
    /// The unit behind a number.
    case unit(String)
  }

  /// What a sentence claims, as far as a check can hold it against something.
  public enum Claim: String, Sendable, CaseIterable {
    /// Nothing that could be checked.
    case none
    /// The number of new requests.
    case received
    /// The number of closed requests.
    case closed
    /// The number of requests carried into the next year.
    case carriedOut
    /// A number with its share of the closed requests: the figures are the number and the percentage.
    case share
    /// A total with all of its parts: the first figure is the total.
    case sum
    /// A change against the year before: the figures are now, before and the percentage.
    case growth
    /// That there were no requests.
    case noRequests
    /// The number of reconsiderations.
    case review
    /// The number of lawsuits.
    case litigation
    /// That there were neither reconsiderations nor lawsuits.
    case noRemedies

    /// The ids of the checks of which at least one must object when the claim is false.
    public var checks: Set<String> {
      switch self {
      case .none: []
      case .received: ["n.received"]
      case .closed: ["n.handled"]
      case .carriedOut: ["n.carriedOut"]
      case .share: ["n.share"]
      case .sum: ["n.parts"]
      case .growth: ["n.share"]
      case .noRequests: ["n.noRequests"]
      case .review: ["n.review"]
      case .litigation: ["n.litigation"]
      case .noRemedies: ["n.noRemedies"]
      }
    }
  }

  /// What it claims.
  public var claim: Claim
  /// The pieces in order.
  public var pieces: [Piece]

  /// A sentence of pieces.
  public init(_ claim: Claim, _ pieces: [Piece]) {
    self.claim = claim
    self.pieces = pieces
  }

  /// A sentence that claims nothing.
  public init(_ words: String) { self.init(.none, [.words(words)]) }

  /// The sentence as printed.
  public var text: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words), .figure(let words), .unit(let words): text += words
      }
    }
  }
}

extension GeneratedSentence: ExpressibleByStringInterpolation {
  /// A sentence without figures.
  public init(stringLiteral value: String) { self.init(value) }

  /// A sentence with figures.
  public init(stringInterpolation: Pieces) { self.init(.none, stringInterpolation.pieces) }

  /// The same sentence with a claim.
  public func claiming(_ claim: Claim) -> GeneratedSentence { GeneratedSentence(claim, pieces) }

  /// `"共收到申请\(figure: 64, "件")"` keeps number and unit apart from the words.
  public struct Pieces: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// No pieces yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Words.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.words(literal)) }
    }

    /// Words.
    public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

    /// A number that belongs to the words, such as a year.
    public mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }

    /// A figure with its unit.
    public mutating func appendInterpolation(figure: some CustomStringConvertible, _ unit: String) {
      pieces += [.figure(figure.description), .unit(unit)]
    }
  }
}
