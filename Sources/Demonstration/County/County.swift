import Disclosure

/// Draws organs of an invented city with its counties: 云岭市, 青禾县 and as many more as are asked for.
enum County {
  /// How many organs a county has, its government included.
  static let size = 38

  /// So many organs, from the top down; those above always stand before those below.
  static func organs(_ count: Int) -> [OrganSketch] {
    var organs = [
      OrganSketch(
        name: "云岭市人民政府", shortName: "市政府", level: .city, regionCode: "990100", documentWord: "云政"),
      OrganSketch(
        name: "云岭市市场监督管理局", shortName: "市市场监管局", level: .department, territorialParent: 0,
        regionCode: "990100", documentWord: "云市监"),
    ]
    var number = 0
    while organs.count < count {
      append(county: number, to: &organs)
      number += 1
    }
    return Array(organs.prefix(count))
  }

  private static func append(county number: Int, to organs: inout [OrganSketch]) {
    let place = Self.name(of: number)
    let region = "9901" + (number < 79 ? "\(number + 21)" : "99")
    let government = organs.count
    organs.append(
      OrganSketch(
        name: "\(place)县人民政府", shortName: "\(place)县政府", level: .county, territorialParent: 0, regionCode: region,
        documentWord: "\(place.first ?? "县")政"))
    func add(_ name: String, _ word: String, _ level: OrganLevel, below parent: Int, vertical: Int? = nil) {
      organs.append(
        OrganSketch(
          name: "\(place)县\(name)", shortName: name, level: level, territorialParent: parent, verticalParent: vertical,
          regionCode: region, documentWord: "\(place.first ?? "县")\(word)", county: government))
    }
    for (name, word) in InventedNames.departments {
      add(name, word, .department, below: government, vertical: name == "市场监督管理局" ? 1 : nil)
    }
    for (name, word) in InventedNames.townships { add(name, word, .township, below: government) }
    for body in InventedNames.bodies {
      let parent = organs.firstIndex { $0.county == government && $0.shortName == body.department }
      add(body.name, body.word, body.level, below: parent ?? government)
    }
  }

  /// 青禾 first, then other names of two characters; a number behind them where these are used up.
  private static func name(of number: Int) -> String {
    let (firsts, seconds) = (InventedNames.placeFirsts, InventedNames.placeSeconds)
    let all = firsts.count * seconds.count
    let round = number / all
    let name = firsts[number % firsts.count] + seconds[(number / firsts.count + number) % seconds.count]
    return round == 0 ? name : "\(name)\(round + 1)"
  }
}
