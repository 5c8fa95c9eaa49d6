/// Gives names that nobody else has, with a spelling to sign in with.
struct NameGiver {
  private var used: [String: Int] = [:]

  mutating func next(_ random: inout DemonstrationRandom) -> (chinese: String, spelling: String) {
    let surname = random.pick(InventedNames.surnames)
    let (first, second) = (random.pick(InventedNames.givenNames), random.pick(InventedNames.givenNames))
    let isSingle = random.happens(30)
    let chinese = surname.0 + first.0 + (isSingle ? "" : second.0)
    let spelling = surname.1 + first.1 + (isSingle ? "" : second.1)
    let count = used[spelling, default: 0] + 1
    used[spelling] = count
    return (chinese, count == 1 ? spelling : "\(spelling)\(count)")
  }
}
