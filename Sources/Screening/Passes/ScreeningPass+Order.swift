import Disclosure

extension ScreeningPass {
  /// The hits in reading order, without those that lie over heavier or longer ones, and with the masks of names.
  mutating func ordered() -> [ScreeningHit] {
    found.sort {
      ($0.piece, $0.hit.start, $0.hit.level, -$0.hit.length) < ($1.piece, $1.hit.start, $1.hit.level, -$1.hit.length)
    }
    var kept: [Found] = []
    var last: Int?
    for item in found {
      guard !item.isWhole, let place = last, kept[place].piece == item.piece,
        item.hit.start < kept[place].hit.start + kept[place].hit.length
      else {
        if !item.isWhole { last = kept.count }
        kept.append(item)
        continue
      }
      if Self.weighsMore(item.hit, kept[place].hit) { kept[place] = item }
    }
    return withNames(kept)
  }

  private static func weighsMore(_ one: ScreeningHit, _ other: ScreeningHit) -> Bool {
    one.level == other.level ? one.length > other.length : one.level < other.level
  }

  /// Names are told apart within the whole of a text, so that their masks are known only at its end.
  private func withNames(_ kept: [Found]) -> [ScreeningHit] {
    var masks = NameMasks()
    for item in kept where item.isName { masks.note(item.hit.found) }
    return kept.map { item in
      guard item.isName else { return item.hit }
      var hit = item.hit
      hit.replacement = masks.mask(of: hit.found)
      return hit
    }
  }
}
