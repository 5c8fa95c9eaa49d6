import CivilTime
import Disclosure
import Operations

/// The organs with their offices, published guides and successions.
struct OrganChapter: DemonstrationChapter {
  let title = "行政机关、公开机构、公开指南"

  func write(in book: inout DemonstrationBook) async throws {
    _ = try await book.desk.perform(SeedRoles(), as: DemonstrationBook.narrator)
    for (index, sketch) in County.organs(book.plan.organs).enumerated() {
      book.clock.set(book.plan.today.adding(days: -399), minute: 9 * 60 + index / 4)
      let id = try await create(sketch, number: index, in: book)
      book.organs.append(DemonstrationOrgan(id: id, sketch: sketch))
      try await publishGuide(of: id, sketch, number: index, in: book)
    }
    try await reorganise(in: book)
  }

  private func create(_ sketch: OrganSketch, number: Int, in book: DemonstrationBook) async throws -> Organ.ID {
    var facts = OrganFacts()
    facts.name = sketch.name
    facts.shortName = sketch.shortName
    facts.level = sketch.level
    facts.creditCode = InventedCode.creditCode(number: number + 1, region: sketch.regionCode)
    facts.regionCode = sketch.regionCode
    facts.documentWord = sketch.documentWord
    let above = sketch.county ?? 0
    facts.reconsiderationOrgan = above < book.organs.count ? book.organs[above].sketch.name : "云岭市人民政府"
    facts.reconsiderationAddress = "云岭市稻香路1号"
    facts.court = sketch.county == nil ? "云岭市中级人民法院" : "云岭市鹭洲区人民法院"
    return try await book.desk.perform(
      CreateOrgan(
        facts, territorialParent: sketch.territorialParent.map { book.organs[$0].id },
        verticalParent: sketch.verticalParent.map { book.organs[$0].id }),
      as: DemonstrationBook.narrator)
  }

  private func publishGuide(
    of id: Organ.ID, _ sketch: OrganSketch, number: Int, in book: DemonstrationBook
  ) async throws {
    var office = DisclosureOffice()
    office.name = "\(sketch.shortName)政府信息公开工作办公室"
    office.address = "云岭市稻香路\(number * 2 + 1)号\(number % 6 + 1)楼"
    office.hours = "工作日 8:30—12:00、14:00—17:30"
    office.telephone = "0999-555\(1_000 + number)"
    office.fax = "0999-556\(1_000 + number)"
    office.postAddress = office.address
    office.postCode = "999000"
    office.email = "gk\(number)@qinghe.example"
    office.online = "https://qinghe.example/gk/\(number)"
    try await book.desk.perform(SaveDisclosureOffice(of: id, office), as: DemonstrationBook.narrator)
    let revision = try await book.desk.perform(
      SaveGuide(of: id, basedOn: 0, guide: GuideText.guide(of: sketch), note: "首次编制"), as: DemonstrationBook.narrator)
    try await book.desk.perform(PublishGuide(of: id, revision: revision), as: DemonstrationBook.narrator)
  }

  /// A function that moved from one department to another, as after a reform.
  private func reorganise(in book: DemonstrationBook) async throws {
    let departments = book.organs.filter { $0.sketch.level == .department && $0.sketch.county != nil }
    for (index, pair) in zip(departments, departments.dropFirst(3)).enumerated() where index % 7 == 2 {
      _ = try await book.desk.perform(
        RecordSuccession(
          from: pair.0.id, to: pair.1.id, function: "行政许可事项的受理", effectiveOn: book.plan.today.adding(days: -200),
          basis: "青机编〔\(book.plan.today.year - 1)〕\(index + 1)号"),
        as: DemonstrationBook.narrator)
    }
  }
}
