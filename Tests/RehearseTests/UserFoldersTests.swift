import Host
import Testing

@testable import rehearse

struct `A user's own folders` {
  private func folders(
    _ environment: [String: String], accountHome: String? = nil
  ) -> UserFolders {
    UserFolders(environment: environment, accountHome: accountHome)
  }

  @Test func `lie where the environment says, else at home`() throws {
    let home = ["HOME": "/home/ada/"]
    #expect(try folders(home).data == "/home/ada/.local/share/rehearse")
    #expect(try folders(home).configuration == "/home/ada/.config/rehearse")
    #expect(try folders(home.merging(["XDG_DATA_HOME": "/own"]) { $1 }).data == "/own/rehearse")
    #expect(
      try folders(home.merging(["XDG_DATA_HOME": "own"]) { $1 }).data?.hasPrefix("/home") == true)
  }

  @Test func `of takes is the one that was set, else at home`() throws {
    #expect(try folders(["REHEARSE_FOLDER": "/talks", "HOME": "/home/ada"]).takes == "/talks")
    #expect(
      try folders(["REHEARSE_FOLDER": "", "HOME": "/home/ada/"]).takes == "/home/ada/Rehearsals")
  }

  @Test(arguments: [["HOME": ""], [:]])
  func `are the account's where no home is set`(environment: [String: String]) throws {
    #expect(try folders(environment, accountHome: "/root").takes == "/root/Rehearsals")
    #expect(try folders(environment).data == nil)
    #expect(throws: TakeError.noHome) { try folders(environment).takes }
  }

  @Test func `aren't looked for in a home that depends on where one is`() throws {
    let relative = folders(["HOME": "home/ada"], accountHome: "/root")
    let error = #expect(throws: HomeError.self) { try relative.data }
    #expect(error.map { "\($0)" }?.hasPrefix("HOME is home/ada, which is not a whole path") == true)
    #expect(throws: HomeError.self) { try relative.configuration }
    #expect(throws: HomeError.self) { try relative.takes }
  }

  @Test func `need no home where all is set`() throws {
    let set = folders(["HOME": "home/ada", "XDG_DATA_HOME": "/own", "REHEARSE_FOLDER": "/talks"])
    #expect(try set.data == "/own/rehearse" && set.takes == "/talks")
  }

  @Test func `have a home in the account`() {
    #expect(Program.accountHome?.hasPrefix("/") == true)
  }
}
