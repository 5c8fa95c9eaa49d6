/// Chance that is the same each time: SplitMix64.
public struct DemonstrationRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Chance from a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from zero up to, but not including, `limit`.
  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

  /// One of several; the list must not be empty.
  public mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// Whether something happens that happens so many times in a hundred.
  public mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
}
