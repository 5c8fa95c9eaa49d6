/// Runs patterns over texts; kept from one match to the next, so that nothing is allocated.
struct PatternMachine {
  private struct Frame {
    var step: Int32
    var place: Int32
    /// A group's end that is put back, or -1.
    var slot: Int32
    var value: Int32
  }

  /// Where the groups of the last match begin and end; -1 for those that took no part.
  private(set) var groups: [Int32] = []
  private var frames: [Frame] = []
  private let names: Names

  /// How many steps a match may take.
  private static let limit = 4000

  init(_ names: Names) { self.names = names }

  /// Where a match that begins at a place ends; nil where there is none.
  mutating func end(of pattern: Pattern, at start: Int, in text: ByteText) -> Int? {
    groups.removeAll(keepingCapacity: true)
    groups.append(contentsOf: repeatElement(-1, count: pattern.groupCount * 2))
    frames.removeAll(keepingCapacity: true)
    var budget = Self.limit
    return run(pattern, from: 0, at: start, in: text, &budget)
  }

  /// The range of a group of the last match.
  func group(_ number: Int) -> Range<Int>? {
    guard number * 2 + 1 < groups.count, groups[number * 2] >= 0, groups[number * 2 + 1] >= groups[number * 2] else {
      return nil
    }
    return Int(groups[number * 2])..<Int(groups[number * 2 + 1])
  }

  private mutating func run(
    _ pattern: Pattern, from first: Int, at start: Int, in text: ByteText, _ budget: inout Int
  ) -> Int? {
    let floor = frames.count
    var (step, place) = (first, start)
    while budget > 0 {
      budget -= 1
      let current = pattern.steps[step]
      switch current.verb {
      case .accept:
        frames.removeLast(frames.count - floor)
        return place
      case .jump: step = Int(current.first)
      case .split:
        frames.append(Frame(step: current.second, place: Int32(place), slot: -1, value: 0))
        step = Int(current.first)
      case .save:
        let slot = Int(current.first)
        frames.append(Frame(step: -1, place: 0, slot: Int32(slot), value: groups[slot]))
        groups[slot] = Int32(place)
        step += 1
      case .ahead, .notAhead:
        let isThere = run(pattern, from: step + 1, at: place, in: text, &budget) != nil
        if isThere == (current.verb == .ahead) {
          step = Int(current.first)
        } else if !goBack(to: &step, &place, floor) {
          return nil
        }
      default:
        if let next = advance(current, pattern, place, text) {
          (step, place) = (step + 1, next)
        } else if !goBack(to: &step, &place, floor) {
          return nil
        }
      }
    }
    frames.removeLast(max(0, frames.count - floor))
    return nil
  }

  /// Takes up the last choice that was left; whether there was one.
  private mutating func goBack(to step: inout Int, _ place: inout Int, _ floor: Int) -> Bool {
    while frames.count > floor, let frame = frames.popLast() {
      guard frame.slot >= 0 else {
        (step, place) = (Int(frame.step), Int(frame.place))
        return true
      }
      groups[Int(frame.slot)] = frame.value
    }
    return false
  }

  /// Where a plain step leads; nil where it does not fit.
  private func advance(_ step: Pattern.Step, _ pattern: Pattern, _ place: Int, _ text: ByteText) -> Int? {
    switch step.verb {
    case .set:
      guard place < text.count else { return nil }
      let (value, end) = text.scalar(at: place)
      return pattern.sets[Int(step.first)].contains(value) ? end : nil
    case .start: return place == 0 ? place : nil
    case .end: return place == text.count ? place : nil
    case .behind, .notBehind:
      let isThere = text.scalar(before: place).map { pattern.sets[Int(step.first)].contains($0.value) } ?? false
      return isThere == (step.verb == .behind) ? place : nil
    case .back:
      guard let range = group(Int(step.first)), text.holds(Array(text.bytes[range]), at: place) else { return nil }
      return place + range.count
    case .name: return names.end(ofNameAt: place, in: text, isIntroduced: true)
    case .split, .jump, .save, .ahead, .notAhead, .accept: return nil
    }
  }
}
